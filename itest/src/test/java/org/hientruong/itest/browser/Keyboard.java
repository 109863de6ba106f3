// SPDX-License-Identifier: Apache-2.0
package org.hientruong.itest.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.FileChooser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.options.FilePayload;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.hientruong.itest.support.SentFile;

/** Somebody who uses no mouse: Tab leads to everything and shows each time where it stands, or the test fails. */
final class Keyboard {
    private static final int MOST_TABS = 300;
    private static final int MOST_CHOICES = 400;

    private final Page page;

    Keyboard(Page page) {
        this.page = page;
    }

    /** Presses Tab until the element has the focus. */
    Keyboard to(Locator target) {
        return walk("Tab", target);
    }

    /** Goes back with Shift and Tab until the element has the focus. */
    Keyboard backTo(Locator target) {
        return walk("Shift+Tab", target);
    }

    private Keyboard walk(String key, Locator target) {
        target.waitFor();
        Map<?, ?> focus = focus(target);
        for (int steps = 0; steps < MOST_TABS; steps++) {
            if (Boolean.TRUE.equals(focus.get("here"))) {
                return this;
            }
            press(Boolean.TRUE.equals(focus.get("group")) ? "ArrowDown" : key);
            focus = seen(target);
        }
        throw new AssertionError(key + " does not lead to " + target);
    }

    /** Where the focus is, as seen from a target. */
    private static Map<?, ?> focus(Locator target) {
        return (Map<?, ?>) target.evaluate(Scripts.FOCUS);
    }

    /** What has taken the focus shows it within half a second, for some styles fade in, or the test fails. */
    private Map<?, ?> seen(Locator target) {
        Map<?, ?> focus = focus(target);
        for (int looks = 0; looks < 10 && !"".equals(focus.get("hidden")); looks++) {
            page.waitForTimeout(50);
            focus = focus(target);
        }
        assertThat(focus.get("hidden")).as("has the focus and does not show it").isEqualTo("");
        return focus;
    }

    /** Whether the element has the focus, and shows it. */
    boolean isOn(Locator target) {
        return Boolean.TRUE.equals(seen(target).get("here"));
    }

    Keyboard press(String... keys) {
        List.of(keys).forEach(page.keyboard()::press);
        return this;
    }

    Keyboard type(String text) {
        page.keyboard().type(text);
        return this;
    }

    /** Replaces what stands in a field. */
    Keyboard enter(Locator field, String text) {
        return to(field).press("Control+a").type(text);
    }

    /** Goes to a link or a button and presses Enter. */
    Keyboard follow(Locator target) {
        return to(target).press("Enter");
    }

    /** Marks a check box or a radio button, a radio button by the arrows of its group. */
    Keyboard mark(Locator box) {
        to(box);
        if (!box.isChecked()) {
            press("Space");
        }
        assertThat(box.isChecked()).as("marked").isTrue();
        return this;
    }

    /** Chooses from a closed list with the arrow keys. */
    Keyboard choose(Locator list, String value) {
        to(list).press("Home");
        for (int steps = 0; steps < MOST_CHOICES; steps++) {
            if (list.inputValue().equals(value)) {
                return this;
            }
            press("ArrowDown");
        }
        throw new AssertionError("the arrow keys do not lead to " + value);
    }

    /** Opens the file chooser with the keyboard and takes a file from it. */
    Keyboard attach(Locator input, SentFile file) {
        to(input);
        chooser().setFiles(new FilePayload(file.name(), file.type(), file.content()));
        return this;
    }

    /** {@link #attach(Locator, SentFile)} of files that are too large to be held in memory. */
    Keyboard attach(Locator input, Path... files) {
        to(input);
        chooser().setFiles(files);
        return this;
    }

    /** As people do, another key is tried when a busy browser has not opened it. */
    private FileChooser chooser() {
        try {
            return page.waitForFileChooser(
                    new Page.WaitForFileChooserOptions().setTimeout(5_000), () -> press("Enter"));
        } catch (TimeoutError busy) {
            return page.waitForFileChooser(() -> press("Space"));
        }
    }
}
