// SPDX-License-Identifier: Apache-2.0
package org.hientruong.itest.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ViewportSize;
import java.util.List;
import java.util.Map;
import org.hientruong.itest.support.Built;

/** Looks at each page that a story passes: at a desk, on a phone, with large letters. Each look leaves its pictures. */
final class Watched {
    private static final List<String> STANDARDS = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    /** WCAG 1.4.10: 1280 pixels at 400 %. */
    private static final int NARROW = 320;

    private static final int NARROW_HEIGHT = 640;
    private static final int LETTERS = 16;

    private final String story;
    private int shots;

    Watched(String story) {
        this.story = story;
    }

    /** Checks the page, or the dialog that is open on it, as it is now: no violation, and it fits into 320 pixels. */
    void look(Page page, String name) {
        String shot = "%s-%02d-%s".formatted(story, ++shots, name);
        picture(page, shot);
        noViolation(page, name);
        ViewportSize desk = page.viewportSize();
        page.setViewportSize(NARROW, NARROW_HEIGHT);
        picture(page, shot + "-320");
        noViolation(page, name + " at 320 pixels");
        fits(page, name + " at 320 pixels");
        page.setViewportSize(desk.width, desk.height);
    }

    /** Checks a page of the portal, also with letters of twice their size (WCAG 1.4.4). */
    void lookWithLargeLetters(Page page, String name) {
        look(page, name);
        CDPSession browser = page.context().newCDPSession(page);
        String before = letterSize(page);
        letters(browser, 2 * LETTERS);
        assertThat(letterSize(page))
                .as("the letters of %s follow the reader", name)
                .isNotEqualTo(before);
        fits(page, name + " with large letters");
        page.screenshot(shot("%s-%02d-%s-large".formatted(story, shots, name)));
        letters(browser, LETTERS);
        browser.detach();
    }

    /** Checks what is not shown by our own stylesheet, such as a letter on its sheet: no violation. */
    void read(Page page, String name) {
        picture(page, "%s-%02d-%s".formatted(story, ++shots, name));
        noViolation(page, name);
    }

    private static void noViolation(Page page, String name) {
        if ((Boolean) page.evaluate("typeof axe === 'undefined'")) {
            page.evaluate(AxeBuilder.getAxeScript());
        }
        Map<?, ?> found = (Map<?, ?>) page.evaluate(Scripts.AXE, STANDARDS);
        assertThat((Integer) found.get("passes")).as("axe looked at %s", name).isPositive();
        assertThat((List<?>) found.get("violations")).as("axe on %s", name).isEmpty();
    }

    private static void fits(Page page, String name) {
        assertThat((List<?>) page.evaluate(Scripts.ROOM)).as(name).isEmpty();
    }

    /** The size that somebody has set in their browser; 16 until they change it. */
    private static void letters(CDPSession browser, int size) {
        JsonObject sizes = new JsonObject();
        sizes.addProperty("standard", size);
        sizes.addProperty("fixed", size);
        JsonObject order = new JsonObject();
        order.add("fontSizes", sizes);
        browser.send("Page.setFontSizes", order);
    }

    private static String letterSize(Page page) {
        return (String) page.evaluate("() => getComputedStyle(document.querySelector('main')).fontSize");
    }

    private static void picture(Page page, String shot) {
        page.screenshot(shot(shot).setFullPage(true));
    }

    private static Page.ScreenshotOptions shot(String shot) {
        return new Page.ScreenshotOptions().setPath(Built.target().resolve("screenshots/" + shot + ".png"));
    }
}
