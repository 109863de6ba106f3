// SPDX-License-Identifier: Apache-2.0
package org.hientruong.itest.support;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jsoup.Connection.KeyVal;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;

/** A form of a page, filled in and sent as a browser without scripts does it: hidden fields and tokens go along. */
public final class WebForm {
    private record Attached(String field, SentFile file) {}

    private final FormElement form;
    private final List<Attached> files = new ArrayList<>();

    private WebForm(FormElement form) {
        this.form = form;
    }

    /** The form of the page that has a field of that name. */
    public static WebForm with(String field, Reply page) {
        return page.page().forms().stream()
                .filter(form -> !form.select(control(field)).isEmpty())
                .findFirst()
                .map(WebForm::new)
                .orElseThrow(
                        () -> new AssertionError("no form with " + field + " at " + page.path() + ": " + page.text()));
    }

    /** The form of the page that is sent to an address. */
    public static WebForm to(String action, Reply page) {
        return page.page().forms().stream()
                .filter(form -> form.attr("action").equals(action))
                .findFirst()
                .map(WebForm::new)
                .orElseThrow(() -> new AssertionError("no form to " + action + " at " + page.path()));
    }

    /** Enters a value; a choice that the form does not offer fails. */
    public WebForm set(String name, String value) {
        Element control = form.selectFirst(control(name));
        if (control == null) {
            throw new AssertionError("the form has no field " + name);
        }
        if (control.normalName().equals("select")) {
            choose(control.select("option"), "selected", value, name);
        } else if (List.of("checkbox", "radio").contains(control.attr("type"))) {
            choose(form.select(control(name)), "checked", value, name);
        } else {
            control.val(value);
        }
        return this;
    }

    public WebForm setAll(Map<String, String> values) {
        values.forEach(this::set);
        return this;
    }

    public WebForm attach(String name, SentFile file) {
        if (form.select("input[type=file][name=" + name + "]").isEmpty()) {
            throw new AssertionError("the form takes no file " + name);
        }
        files.add(new Attached(name, file));
        return this;
    }

    /** The value that a field holds now. */
    public String value(String name) {
        return form.formData().stream()
                .filter(pair -> pair.key().equals(name))
                .map(KeyVal::value)
                .findFirst()
                .orElse("");
    }

    public Reply submit(Http http) {
        Multipart body = new Multipart();
        for (KeyVal pair : form.formData()) {
            if (form.select("input[type=file][name=" + pair.key() + "]").isEmpty()) {
                body.field(pair.key(), pair.value());
            }
        }
        files.forEach(attached -> body.file(attached.field, attached.file));
        URI action = URI.create(form.absUrl("action").isEmpty() ? form.baseUri() : form.absUrl("action"));
        return form.attr("enctype").equals("multipart/form-data")
                ? http.post(action.getRawPath(), body)
                : http.post(action.getRawPath(), "application/x-www-form-urlencoded", body.urlEncoded());
    }

    private static void choose(List<Element> options, String attribute, String value, String name) {
        boolean offered = false;
        for (Element option : options) {
            boolean chosen = option.val().equals(value);
            option.attr(attribute, chosen);
            offered |= chosen;
        }
        if (!offered) {
            throw new AssertionError("the form does not offer " + value + " for " + name);
        }
    }

    private static String control(String name) {
        return "[name=" + name + "]";
    }
}
