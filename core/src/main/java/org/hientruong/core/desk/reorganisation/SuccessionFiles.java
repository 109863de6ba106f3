// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.desk.reorganisation;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.hientruong.api.Fault;
import org.hientruong.api.Problem;
import org.hientruong.core.domain.Permission;
import org.hientruong.core.domain.agency.reorganisation.ReorganisationFile;
import org.hientruong.core.identity.Authority;
import org.hientruong.core.identity.Caller;
import org.hientruong.core.province.Province;
import org.hientruong.core.province.ReorganisationReader;
import org.hientruong.core.province.yaml.YamlFault;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Files of successions: those that come with the province, and those that an administrator hands in. */
@Component(service = SuccessionFiles.class)
public final class SuccessionFiles {
    private final Province province;
    private final ReorganisationReader reader;
    private final Authority authority;

    @Activate
    public SuccessionFiles(@Reference Province province, @Reference Authority authority) {
        this.province = province;
        this.reader = new ReorganisationReader(province.seed().kinds().keySet());
        this.authority = authority;
    }

    /** A file of the province. */
    public record Offered(String name, ReorganisationFile file, String content) {}

    /** Those that come with the province. */
    public List<Offered> offered(Caller caller) {
        authority.require(caller, Permission.MANAGE_DATA, "reorganisations", null);
        return province.reorganisations().stream().map(this::offered).toList();
    }

    private Offered offered(String name) {
        try (InputStream in = province.pack().open(name)) {
            String content = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return new Offered(name, reader.read(name, content), content);
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }

    /**
     * A file that was handed in.
     *
     * @throws Problem INVALID_INPUT with the line, when it is not such a file
     */
    public ReorganisationFile read(String content) {
        try {
            return reader.read("file", content);
        } catch (YamlFault e) {
            throw Problem.invalid(List.of(new Fault(
                    "/file", "core.fault.reorganisation-file", Map.of("what", String.valueOf(e.getMessage())))));
        }
    }
}
