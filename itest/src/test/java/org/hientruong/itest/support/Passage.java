// SPDX-License-Identifier: Apache-2.0
package org.hientruong.itest.support;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A case on its ordinary way (Phụ lục II, case 1): each step by the one whose step it is. */
public final class Passage {
    private final Team team;
    private final String number;

    public Passage(Team team, String number) {
        this.team = team;
        this.number = number;
    }

    public String number() {
        return number;
    }

    /** Verified and accepted, with every item of the checklist that the case itself offers. */
    public Passage accepted() {
        Staff officer = team.officer();
        officer.move(number, "claim", Map.of());
        officer.move(number, "accept", Map.of("items", ticked(officer.read(number))));
        return this;
    }

    public Passage dispatched() {
        Staff officer = team.officer();
        officer.move(number, "classify", Map.of("category", Words.of("report.category")));
        officer.move(number, "normalise", Map.of("text", Words.of("normalised.text")));
        officer.move(number, "dispatch", Map.of("lead", Team.AGENCY, "note", Words.of("dispatch.note")));
        return this;
    }

    public Passage submitted(String resolution) {
        if (team.handler().read(number).path("stage").asText().equals("dispatched")) {
            team.handler().move(number, "acknowledge", Map.of());
        }
        team.handler()
                .move(
                        number,
                        "submit-resolution",
                        Map.of(
                                "text", resolution,
                                "number", Words.of("resolution.number"),
                                "signer", Words.of("resolution.signer")));
        return this;
    }

    public Passage approved() {
        team.approver().move(number, "approve", Map.of());
        return this;
    }

    /** Published with the first photo. */
    public Passage published() {
        JsonNode now = team.officer().read(number);
        List<String> photos = new ArrayList<>();
        now.path("attachments")
                .forEach(attachment -> photos.add(attachment.path("id").asText()));
        team.officer()
                .move(
                        number,
                        "publish",
                        Map.of(
                                "text", Words.of("public.text"),
                                "place", Words.of("public.place"),
                                "answer", Words.of("public.answer"),
                                "photos", photos.subList(0, Math.min(1, photos.size())),
                                "checked", List.of("text", "place", "answer", "photos")));
        return this;
    }

    private static List<Map<String, Object>> ticked(JsonNode now) {
        List<Map<String, Object>> items = new ArrayList<>();
        now.path("checklist")
                .forEach(item -> items.add(Map.of("id", item.path("id").asText(), "ok", true)));
        return items;
    }
}
