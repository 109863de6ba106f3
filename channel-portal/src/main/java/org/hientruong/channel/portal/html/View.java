// SPDX-License-Identifier: Apache-2.0
package org.hientruong.channel.portal.html;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A page before it is rendered: template, title, model, status, cookies. */
public final class View {
    final String template;
    final String title;
    final Map<String, Object> model = new HashMap<>();
    final List<Cookie> cookies = new ArrayList<>();
    int status = 200;
    boolean personal;
    boolean faulty;
    boolean draft;

    @Nullable
    Preview preview;

    /**
     * What a messenger shows of a link.
     *
     * @param image absolute address, or null
     */
    public record Preview(
            String title,
            String description,
            String path,
            @Nullable String image) {}

    public View(String template, String title) {
        this.template = template;
        this.title = title;
    }

    public View with(String name, @Nullable Object value) {
        model.put(name, value);
        return this;
    }

    public View status(int code) {
        status = code;
        return this;
    }

    /** Shows what concerns one person: no cache and no history may keep it. */
    public View personal() {
        personal = true;
        return this;
    }

    /** Shows what is not public yet, in a frame in which nothing runs and nothing leads away. */
    public View draft() {
        draft = true;
        return personal();
    }

    public String title() {
        return title;
    }

    /** Something was wrong in what was entered: the title says so first, for those who hear the page. */
    public View faulty() {
        faulty = true;
        return this;
    }

    public View cookie(Cookie cookie) {
        cookies.add(cookie);
        return this;
    }

    public View preview(Preview shown) {
        preview = shown;
        return this;
    }
}
