// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.province;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.function.UnaryOperator;
import org.hientruong.core.province.yaml.YamlFault;
import org.hientruong.core.province.yaml.YamlFile;
import org.junit.jupiter.api.Test;

class FaultyPackTest {
    @Test
    void an_unknown_key_is_refused_with_file_and_line() {
        refused("roles.yaml", text -> text.replaceFirst("    at: CENTRE", "    at: CENTRE\n    colour: red"))
                .hasMessageMatching("roles.yaml:[0-9]+: unknown key \"colour\"");
    }

    @Test
    void a_missing_key_is_refused_with_the_line_of_its_mapping() {
        refused("procedure.yaml", text -> text.replaceFirst("    allowance: 4 office hours\n", ""))
                .hasMessage("procedure.yaml:" + (line("procedure.yaml", "  - clock: K01"))
                        + ": the key \"allowance\" is missing");
    }

    @Test
    void an_allowance_that_nobody_can_count_is_refused() {
        refused("procedure.yaml", text -> text.replaceFirst("4 office hours", "4 hours or so"))
                .hasMessageContaining("procedure.yaml:" + line("procedure.yaml", "4 office hours"))
                .hasMessageContaining("4 hours or so");
    }

    @Test
    void a_mandate_for_an_agency_that_does_not_exist_is_refused() {
        refused("mandates.yaml", text -> text.replaceFirst("\\[SGTVT", "[SGTVTX"))
                .hasMessageContaining("mandates.yaml:" + line("mandates.yaml", "[SGTVT"))
                .hasMessageContaining("no such agency");
    }

    @Test
    void a_superior_that_does_not_exist_is_refused() {
        refused("agencies.yaml", text -> text.replaceFirst("parent: STTTT", "parent: STTTTX"))
                .hasMessageContaining("agencies.yaml:" + line("agencies.yaml", "parent: STTTT"));
    }

    @Test
    void a_day_that_stands_twice_is_refused() {
        refused("calendar.yaml", text -> text.replaceFirst("2023-01-02", "2023-01-01"))
                .hasMessageContaining("calendar.yaml:" + line("calendar.yaml", "2023-01-02"))
                .hasMessageContaining("twice");
    }

    @Test
    void a_key_that_stands_twice_is_refused() {
        refused("province.yaml", text -> text.replaceFirst("unit: 94", "unit: 94\nunit: 95"))
                .hasMessageContaining("twice");
    }

    @Test
    void a_clause_of_the_code_without_citation_is_refused() {
        refused("citations.yaml", text -> text.replaceFirst("  D14.1a: .*\n", ""))
                .hasMessageContaining("D14_1A");
    }

    @Test
    void a_permission_that_code_does_not_know_is_refused() {
        refused("roles.yaml", text -> text.replaceFirst("REVEAL", "REVEAL_ALL")).hasMessageContaining("REVEAL_ALL");
    }

    @Test
    void a_procedure_that_holds_from_no_later_day_than_the_one_before_is_refused() {
        refused("province.yaml", text -> text.replace("[procedure.yaml]", "[procedure.yaml, procedure.yaml]"))
                .hasMessageContaining("province.yaml:" + line("province.yaml", "procedures:"))
                .hasMessageContaining("later day");
    }

    @Test
    void a_file_that_names_a_class_is_not_built() {
        assertThatThrownBy(() -> YamlFile.read("x.yaml", "a: !!java.net.URL [http://localhost]", map -> map.texts("a")))
                .isInstanceOf(YamlFault.class)
                .hasMessageContaining("x.yaml:1");
    }

    @Test
    void references_within_a_file_cannot_blow_it_up() {
        String bomb = "a: &a [x,x]\nb: &b [*a,*a]\nc: [*b,*b]";
        assertThatThrownBy(() -> YamlFile.read("x.yaml", bomb, map -> map.texts("c")))
                .isInstanceOf(YamlFault.class)
                .hasMessageContaining("x.yaml:");
    }

    private static org.assertj.core.api.AbstractThrowableAssert<?, ?> refused(String file, UnaryOperator<String> edit) {
        PackFolder edited;
        try {
            edited = new EditedPack().edit(file, edit);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return assertThatThrownBy(() -> ProvinceLoader.load(edited)).isInstanceOf(YamlFault.class);
    }

    private static int line(String file, String part) {
        String text = text(file);
        return (int) text.substring(0, text.indexOf(part)).lines().count()
                + (text.startsWith(part) ? 1 : offset(text, part));
    }

    private static int offset(String text, String part) {
        return text.charAt(text.indexOf(part) - 1) == '\n' ? 1 : 0;
    }

    private static String text(String file) {
        try {
            return Files.readString(TestProvince.folder().resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
