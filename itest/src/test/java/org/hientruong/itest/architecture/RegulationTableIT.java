// SPDX-License-Identifier: Apache-2.0
package org.hientruong.itest.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.hientruong.itest.support.Built;
import org.junit.jupiter.api.Test;

/** Each clause of the regulation is carried out and tested, or docs/regulation.md says why not. */
class RegulationTableIT {
    private final RegulationTable table = RegulationTable.read();

    @Test
    void everyClauseHasCodeAndAPassedTestOrANote() {
        assertThat(table.clauses()).hasSizeGreaterThan(100);
        List<String> silent = table.clauses().stream()
                .filter(clause -> clause.note() == null && !(clause.carriedOut() && clause.shown()))
                .map(clause -> clause.id() + ": code " + clause.code() + ", tests " + clause.tests())
                .toList();
        assertThat(silent).isEmpty();
    }

    @Test
    void noNoteOutlivesItsReason() {
        List<String> outlived = table.clauses().stream()
                .filter(clause -> clause.note() != null && !clause.note().startsWith("In part: "))
                .filter(clause -> clause.carriedOut() && clause.shown())
                .map(RegulationTable.Row::id)
                .toList();
        assertThat(outlived)
                .as("carried out and tested by now: remove the note")
                .isEmpty();
        assertThat(table.notesWithoutClause()).isEmpty();
    }

    @Test
    void thePapersShowTheTableThatTheTestsMake() throws IOException {
        Path paper = Built.source("docs").resolve("regulation.md");
        String made = table.markdown();
        String kept = Files.exists(paper) ? Files.readString(paper) : "";
        Files.writeString(paper, made);
        assertThat(kept)
                .as("docs/regulation.md was out of date and has been written anew: look at it and commit it")
                .isEqualTo(made);
    }
}
