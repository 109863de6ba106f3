// SPDX-License-Identifier: Apache-2.0
package org.hientruong.channel.portal;

import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.lang.reflect.Type;
import java.net.URI;
import java.security.Principal;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.servlet.http.Cookie;
import javax.servlet.http.HttpServletRequest;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.MultivaluedHashMap;
import javax.ws.rs.core.MultivaluedMap;
import javax.ws.rs.core.Response;
import javax.ws.rs.core.SecurityContext;
import javax.ws.rs.core.UriInfo;
import javax.ws.rs.ext.MessageBodyReader;
import javax.ws.rs.ext.Providers;
import org.hientruong.api.FormData;
import org.hientruong.api.Upload;
import org.hientruong.api.intake.PublicDraft;

/** Keeps cookies and hidden fields between two calls of the resource, as a browser does. */
final class Browser {
    /** A method of the resource that shows a page. */
    interface Get extends BiFunction<UriInfo, HttpServletRequest, Response> {}

    /** A method of the resource that takes a form. */
    interface Post {
        Response send(UriInfo uri, HttpServletRequest request, Providers providers);
    }

    private static final Pattern HIDDEN = Pattern.compile("<input type=\"hidden\" name=\"(\\w+)\" value=\"([^\"]*)\">");
    final Map<String, String> cookies = new HashMap<>();
    private final MultivaluedMap<String, String> path = new MultivaluedHashMap<>();
    private final MultivaluedMap<String, String> query = new MultivaluedHashMap<>();
    private final Map<String, String> headers = new HashMap<>();
    private Map<String, List<Upload>> files = Map.of();
    private String last = "";

    Browser path(String name, String value) {
        path.putSingle(name, value);
        return this;
    }

    Browser query(String name, String value) {
        query.putSingle(name, value);
        return this;
    }

    Browser files(List<Upload> chosen) {
        files = Map.of("files", chosen);
        return this;
    }

    Browser header(String name, String value) {
        headers.put(name, value);
        return this;
    }

    /** What core hands on of a call by a member of staff. */
    Response draft(DraftResource drafts, PublicDraft draft, Principal officer) {
        SecurityContext security = proxy(
                SecurityContext.class,
                (self, method, args) -> method.getName().equals("getUserPrincipal") ? officer : null);
        return drafts.page(draft, uri(), request(), security);
    }

    Response get(Get page) {
        return seen(page.apply(uri(), request()));
    }

    /** Sends the hidden fields of the page seen last, and these. */
    Response post(Post form, Map<String, String> fields) {
        Map<String, List<String>> all = new HashMap<>();
        Matcher hidden = HIDDEN.matcher(last);
        while (hidden.find()) {
            all.put(hidden.group(1), List.of(hidden.group(2)));
        }
        fields.forEach((name, value) -> all.put(name, List.of(value)));
        FormData data = new FormData(all, files);
        return seen(form.send(uri(), request(), proxy(Providers.class, (self, method, args) -> reader(data))));
    }

    private Response seen(Response response) {
        for (Object header : response.getHeaders().getOrDefault("Set-Cookie", List.of())) {
            String cookie = header.toString();
            String name = cookie.substring(0, cookie.indexOf('='));
            if (cookie.contains("Max-Age=0;")) {
                cookies.remove(name);
            } else {
                cookies.put(name, cookie.substring(name.length() + 1, cookie.indexOf(';')));
            }
        }
        last = response.getEntity() instanceof String page ? page : last;
        return response;
    }

    private UriInfo uri() {
        return proxy(UriInfo.class, (self, method, args) -> switch (method.getName()) {
            case "getBaseUri" -> URI.create("http://localhost:8181/");
            case "getPath" -> "";
            case "getPathParameters" -> path;
            case "getQueryParameters" -> query;
            default -> throw new UnsupportedOperationException(method.getName());
        });
    }

    private HttpServletRequest request() {
        return proxy(HttpServletRequest.class, (self, method, args) -> switch (method.getName()) {
            case "getCookies" ->
                cookies.entrySet().stream()
                        .map(c -> new Cookie(c.getKey(), c.getValue()))
                        .toArray(Cookie[]::new);
            case "getRemoteAddr" -> "127.0.0.1";
            case "getContentType" -> "application/x-www-form-urlencoded";
            case "getHeaderNames" -> Collections.enumeration(List.of());
            case "getHeader" -> headers.get((String) args[0]);
            case "getInputStream" -> null;
            default -> throw new UnsupportedOperationException(method.getName());
        });
    }

    private static MessageBodyReader<FormData> reader(FormData data) {
        return new MessageBodyReader<>() {
            @Override
            public boolean isReadable(Class<?> type, Type generic, Annotation[] annotations, MediaType media) {
                return true;
            }

            @Override
            public FormData readFrom(
                    Class<FormData> type,
                    Type generic,
                    Annotation[] annotations,
                    MediaType media,
                    MultivaluedMap<String, String> headers,
                    InputStream body) {
                return data;
            }
        };
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
