// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.store;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import javax.persistence.EntityManagerFactory;
import javax.persistence.SharedCacheMode;
import javax.persistence.ValidationMode;
import javax.persistence.spi.ClassTransformer;
import javax.persistence.spi.PersistenceUnitInfo;
import javax.persistence.spi.PersistenceUnitTransactionType;
import javax.sql.DataSource;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.openjpa.persistence.PersistenceProviderImpl;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** Core's one persistence unit, opened by the JPA service provider interface: no container, no weaving. */
final class PersistenceUnit implements PersistenceUnitInfo {
    private static final String FILE = "META-INF/persistence.xml";
    private final DataSource source;
    private final ClassLoader loader = PersistenceUnit.class.getClassLoader();
    private final String name;
    private final List<String> classes = new ArrayList<>();
    private final Properties properties = new Properties();

    private PersistenceUnit(DataSource source) {
        this.source = source;
        Element unit =
                (Element) parse().getElementsByTagName("persistence-unit").item(0);
        this.name = unit.getAttribute("name");
        NodeList rows = unit.getElementsByTagName("class");
        for (int i = 0; i < rows.getLength(); i++) {
            classes.add(rows.item(i).getTextContent().trim());
        }
        NodeList settings = unit.getElementsByTagName("property");
        for (int i = 0; i < settings.getLength(); i++) {
            Element setting = (Element) settings.item(i);
            properties.setProperty(setting.getAttribute("name"), setting.getAttribute("value"));
        }
    }

    static EntityManagerFactory open(DataSource source) throws SQLException {
        PersistenceUnit unit = new PersistenceUnit(source);
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(unit.loader);
        try {
            EntityManagerFactory factory = new PersistenceProviderImpl()
                    .createContainerEntityManagerFactory(unit, Map.of("openjpa.jdbc.DBDictionary", dictionary(source)));
            factory.createEntityManager().close(); // fails here, not at the first report
            return factory;
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private static String dictionary(DataSource source) throws SQLException {
        try (Connection connection = source.getConnection()) {
            String product = connection.getMetaData().getDatabaseProductName();
            // OpenJPA's Derby dictionary knows no sequences, and neither database lets it alter ours
            return product.contains("Derby")
                    ? "derby(NextSequenceQuery=\"VALUES NEXT VALUE FOR {0}\",DisableAlterSeqenceIncrementBy=true,BatchLimit=100)"
                    : "postgres(DisableAlterSeqenceIncrementBy=true,BatchLimit=100)";
        }
    }

    private Document parse() {
        try (InputStream in = Objects.requireNonNull(loader.getResourceAsStream(FILE), FILE)) {
            return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(in);
        } catch (IOException | SAXException | ParserConfigurationException e) {
            throw new IllegalStateException(FILE + " cannot be read", e);
        }
    }

    @Override
    public String getPersistenceUnitName() {
        return name;
    }

    @Override
    public String getPersistenceProviderClassName() {
        return PersistenceProviderImpl.class.getName();
    }

    @Override
    public PersistenceUnitTransactionType getTransactionType() {
        return PersistenceUnitTransactionType.RESOURCE_LOCAL;
    }

    @Override
    @SuppressWarnings("NullAway") // JPA's contract: null means none
    public @Nullable DataSource getJtaDataSource() {
        return null;
    }

    @Override
    public DataSource getNonJtaDataSource() {
        return source;
    }

    @Override
    public List<String> getMappingFileNames() {
        return List.of();
    }

    @Override
    public List<URL> getJarFileUrls() {
        return List.of();
    }

    @Override
    public URL getPersistenceUnitRootUrl() {
        return Objects.requireNonNull(loader.getResource(FILE));
    }

    @Override
    public List<String> getManagedClassNames() {
        return List.copyOf(classes);
    }

    @Override
    public boolean excludeUnlistedClasses() {
        return true;
    }

    @Override
    public SharedCacheMode getSharedCacheMode() {
        return SharedCacheMode.UNSPECIFIED;
    }

    @Override
    public ValidationMode getValidationMode() {
        return ValidationMode.NONE;
    }

    @Override
    public Properties getProperties() {
        return properties;
    }

    @Override
    public String getPersistenceXMLSchemaVersion() {
        return "2.1";
    }

    @Override
    public ClassLoader getClassLoader() {
        return loader;
    }

    @Override
    public void addTransformer(ClassTransformer transformer) {
        // rows are enhanced by the build
    }

    @Override
    public ClassLoader getNewTempClassLoader() {
        return new ClassLoader(loader) {};
    }
}
