// SPDX-License-Identifier: Apache-2.0
package org.hientruong.itest.support;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/** One of the staff, signed in, working by REST as the console does. */
public final class Staff {
    private final Http http;
    private final String account;

    private Staff(Http http, String account) {
        this.http = http;
        this.account = account;
    }

    /** Signs in. */
    public static Staff signIn(Installation installation, String account, String password) {
        Http http = installation.http().asScript().with("Accept-Language", "vi");
        http.post("/api/v1/session", Map.of("account", account, "password", password))
                .expect(200);
        return new Staff(http, account);
    }

    /** The same person in the same session, at another node. */
    public Staff at(Installation node) {
        return new Staff(http.at(node.base()), account);
    }

    public String account() {
        return account;
    }

    public Http http() {
        return http;
    }

    /** The case as this person may see it. */
    public JsonNode read(String number) {
        return http.get("/api/v1/cases/" + number).expect(200).json();
    }

    /** Makes a move on the case as it stands now. */
    public JsonNode move(String number, String move, Map<String, ?> body) {
        return attempt(number, read(number).path("version").asInt(), move, body)
                .expect(200)
                .json();
    }

    /** Tries a move on a version of the case. */
    public Reply attempt(String number, int version, String move, Map<String, ?> body) {
        return http.with("If-Match", "\"" + version + "\"").post("/api/v1/cases/" + number + "/" + move, body);
    }

    public void changePassword(String current, String replacement) {
        Reply changed = http.put("/api/v1/session/password", Map.of("current", current, "replacement", replacement));
        if (changed.status() != 204) {
            changed.expect(200);
        }
    }
}
