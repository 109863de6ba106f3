// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.ops;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.stream.Collectors;
import javax.servlet.Servlet;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.hientruong.core.store.cases.CaseLog;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.http.context.ServletContextHelper;
import org.osgi.service.http.whiteboard.propertytypes.HttpWhiteboardContext;
import org.osgi.service.http.whiteboard.propertytypes.HttpWhiteboardContextSelect;
import org.osgi.service.http.whiteboard.propertytypes.HttpWhiteboardServletName;
import org.osgi.service.http.whiteboard.propertytypes.HttpWhiteboardServletPattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What whoever owns the data folder may ask of the running process: {@code GET /control/backup}, {@code GET
 * /control/self-check}. The key is a file that only the owner can read, made anew at each start.
 */
@Component(service = Servlet.class, immediate = true) // one instance, one key
@HttpWhiteboardServletName("control")
@HttpWhiteboardServletPattern("/*")
@HttpWhiteboardContextSelect("(osgi.http.whiteboard.context.name=control)")
public final class Control extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(Control.class);
    private static final String HEADER = "X-Control-Key";
    private final transient Backup backup;
    private final transient CaseLog log;
    private final String key;

    /** The servlet context of {@link Control}. */
    @Component(service = ServletContextHelper.class)
    @HttpWhiteboardContext(name = "control", path = "/control")
    public static final class Context extends ServletContextHelper {}

    @Activate
    public Control(@Reference Backup backup, @Reference CaseLog log) throws IOException {
        this.backup = backup;
        this.log = log;
        byte[] random = new byte[32];
        new SecureRandom().nextBytes(random);
        this.key = HexFormat.of().formatHex(random);
        Path file = Path.of(System.getProperty("hientruong.data", "data"), "control.key");
        Path written = Files.createTempFile(
                file.toAbsolutePath().getParent(),
                "control",
                ".new",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(written, key);
        Files.move(written, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String given = request.getHeader(HEADER);
        if (given == null || !MessageDigest.isEqual(bytes(given), bytes(key))) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        response.setHeader("Cache-Control", "no-store");
        if ("/backup".equals(request.getPathInfo())) {
            writeBackup(response);
        } else if ("/self-check".equals(request.getPathInfo())) {
            writeSelfCheck(response);
        } else {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private void writeBackup(HttpServletResponse response) throws IOException {
        response.setContentType("application/zip");
        try {
            backup.write(response.getOutputStream());
            LOG.info("backup written");
        } catch (SQLException e) {
            throw new IOException("the database was not copied", e); // the archive lacks its last entry: not whole
        }
    }

    /** The cases whose history is not what was written; a case number needs no escaping in JSON. */
    private void writeSelfCheck(HttpServletResponse response) throws IOException {
        String broken = log.verifyAll().stream()
                .map(number -> '"' + number.value() + '"')
                .collect(Collectors.joining(",", "{\"broken\":[", "]}"));
        response.setContentType("application/json");
        response.getOutputStream().print(broken);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
