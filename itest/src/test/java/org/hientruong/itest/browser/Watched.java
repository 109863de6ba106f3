// SPDX-License-Identifier: Apache-2.0
package org.hientruong.itest.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.AxeResults;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.stream.Collectors;
import org.hientruong.itest.support.Built;

/** Looks at each page that the story passes: no accessibility violation, and a picture for those who want to look too. */
final class Watched {
    private static final List<String> STANDARDS = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    private final String story;
    private int shots;

    Watched(String story) {
        this.story = story;
    }

    /**
     * Checks and photographs the page, or the dialog that is open on it, as it is now. A letter in a frame is a document
     * without scripts, in which axe cannot run; it would wait for ever.
     */
    void look(Page page, String name) {
        String file = "screenshots/%s-%02d-%s.png".formatted(story, ++shots, name);
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(Built.target().resolve(file))
                .setFullPage(true));
        AxeResults results =
                new AxeBuilder(page).withTags(STANDARDS).exclude("iframe").analyze();
        assertThat(results.getPasses()).as("axe looked at %s", name).isNotEmpty();
        assertThat(results.getViolations().stream()
                        .map(rule -> rule.getId() + ": "
                                + rule.getNodes().stream()
                                        .map(node -> String.valueOf(node.getHtml()))
                                        .collect(Collectors.joining(" | "))))
                .as("axe on %s", name)
                .isEmpty();
    }
}
