// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.plug.check;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.hientruong.core.desk.plugins.PluginFault;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** A plugin brings a service of {@code api} with the annotation that names it, or messages, screens, a province. */
final class ComponentCheck {
    /** What a plugin may provide, each with the property by which it is known. */
    private static final Map<String, String> SERVICES = Map.of(
            "org.hientruong.api.IntakeChannel", "hientruong.channel.id",
            "org.hientruong.api.agency.AgencyConnector", "hientruong.connector.id",
            "org.hientruong.api.notice.NotificationSender", "hientruong.sender.medium",
            "org.hientruong.api.event.CaseEventListener", "hientruong.listener.id",
            "org.hientruong.api.file.AttachmentInspector", "hientruong.inspector.id");

    private static final List<String> WITHOUT_CODE =
            List.of("HienTruong-Language", "HienTruong-Province", "HienTruong-Web");
    private static final List<String> WHITEBOARDS = List.of("osgi.http.whiteboard.", "osgi.jaxrs.");

    private final PluginJar jar;
    private final List<PluginFault> faults = new ArrayList<>();
    private boolean useful;

    private ComponentCheck(PluginJar jar) {
        this.jar = jar;
        this.useful =
                WITHOUT_CODE.stream().anyMatch(header -> !jar.header(header).isEmpty());
    }

    static List<PluginFault> check(PluginJar jar) {
        ComponentCheck check = new ComponentCheck(jar);
        String components = jar.header("Service-Component");
        for (String file : components.isBlank() ? new String[0] : components.split("\\s*,\\s*")) {
            check.component(file.strip());
        }
        if (!check.useful) {
            check.faults.add(PluginFault.of("no-service"));
        }
        return check.faults;
    }

    private void component(String file) {
        byte[] content = jar.files().get(file);
        if (content == null) {
            faults.add(PluginFault.of("component-missing", file));
            return;
        }
        try {
            Document document = parser().parse(new InputSource(new ByteArrayInputStream(content)));
            properties(document);
            if (document.getElementsByTagName("properties").getLength() > 0) {
                faults.add(PluginFault.of("component-properties", file)); // a file of them could say anything
            }
            NodeList provided = document.getElementsByTagName("provide");
            for (int i = 0; i < provided.getLength(); i++) {
                provides(document, ((Element) provided.item(i)).getAttribute("interface"));
            }
        } catch (SAXException | IOException | ParserConfigurationException e) {
            faults.add(PluginFault.of("component-unreadable", file));
        }
    }

    private void provides(Document document, String service) {
        String id = SERVICES.get(service);
        if (id == null) {
            faults.add(PluginFault.of("foreign-service", service));
        } else if (property(document, id).isEmpty()) {
            faults.add(PluginFault.of("annotation-missing", service));
        } else {
            useful = true;
        }
    }

    private void properties(Document document) {
        NodeList properties = document.getElementsByTagName("property");
        for (int i = 0; i < properties.getLength(); i++) {
            String name = ((Element) properties.item(i)).getAttribute("name");
            if (WHITEBOARDS.stream().anyMatch(name.toLowerCase(Locale.ROOT)::startsWith)) {
                faults.add(PluginFault.of("whiteboard", name));
            }
        }
    }

    private static String property(Document document, String name) {
        NodeList properties = document.getElementsByTagName("property");
        for (int i = 0; i < properties.getLength(); i++) {
            Element property = (Element) properties.item(i);
            if (property.getAttribute("name").equals(name)) {
                return property.getAttribute("value");
            }
        }
        return "";
    }

    private static DocumentBuilder parser() throws ParserConfigurationException {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        DocumentBuilder parser = factory.newDocumentBuilder();
        parser.setErrorHandler(null); // what it cannot read it throws; nothing on the terminal
        return parser;
    }
}
