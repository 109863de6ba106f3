// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.scenario;

import java.util.Arrays;
import java.util.List;
import org.hientruong.api.cases.AgencyCode;
import org.hientruong.api.cases.CategoryCode;
import org.hientruong.core.domain.CaseMove;
import org.hientruong.core.domain.dispatch.Dispatch;
import org.hientruong.core.domain.handling.Acknowledge;
import org.hientruong.core.domain.handling.Approve;
import org.hientruong.core.domain.handling.ReturnWrongAuthority;
import org.hientruong.core.domain.handling.SendBack;
import org.hientruong.core.domain.handling.SubmitResolution;
import org.hientruong.core.domain.intake.Accept;
import org.hientruong.core.domain.intake.Claim;
import org.hientruong.core.domain.intake.Classify;
import org.hientruong.core.domain.intake.EligibilityChecklist;
import org.hientruong.core.domain.intake.Normalise;
import org.hientruong.core.domain.intake.Release;
import org.hientruong.core.domain.publication.Publish;
import org.hientruong.core.province.yaml.YamlMap;
import org.hientruong.core.scenario.Story.Deed;

/** Reads the move of a line and what was entered with it. */
final class DeedReader {
    private DeedReader() {}

    static Deed deed(YamlMap map) {
        if (map.text("move").equals("publish")) {
            String text = map.text("text");
            String place = map.optional("place").orElse(null);
            String answer = map.text("answer");
            boolean withPhotos = map.flag("photos", true);
            return photos -> Publish.whole(text, place, answer, withPhotos ? photos.get() : List.of());
        }
        return Deed.of(move(map));
    }

    private static CaseMove move(YamlMap map) {
        return switch (map.text("move")) {
            case "claim" -> new Claim();
            case "release" -> new Release();
            case "accept" -> everythingChecked();
            case "classify" -> new Classify(map.as("category", CategoryCode::new));
            case "normalise" -> new Normalise(map.text("text"));
            case "dispatch" ->
                Dispatch.to(
                        map.as("lead", AgencyCode::new), map.optional("note").orElse(null));
            case "acknowledge" -> new Acknowledge();
            case "return-wrong-authority" ->
                new ReturnWrongAuthority(
                        map.text("reason"),
                        map.optionalAs("rightAgency", AgencyCode::new).orElse(null),
                        map.flag("unknown", false));
            case "submit-resolution" -> new SubmitResolution(map.text("text"), null, null, null);
            case "send-back" -> new SendBack(map.text("note"));
            case "approve" -> new Approve(map.optional("note").orElse(null));
            default -> throw map.fault("move", "no such move");
        };
    }

    /** The whole checklist of điểm a khoản 5 Điều 10, each item in order. */
    static Accept everythingChecked() {
        return new Accept(Arrays.stream(EligibilityChecklist.values())
                .map(item -> new Accept.Item(item.id(), true, null))
                .toList());
    }
}
