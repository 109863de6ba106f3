// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.province;

import java.time.ZoneId;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hientruong.api.cases.AgencyCode;
import org.hientruong.api.cases.UnitCode;
import org.hientruong.api.intake.ReporterDetails;
import org.hientruong.core.domain.Clause;
import org.hientruong.core.domain.Permission;
import org.hientruong.core.domain.hotline.HotlineBook;
import org.hientruong.core.domain.person.Medium;
import org.hientruong.core.domain.procedure.Citations;
import org.hientruong.core.domain.procedure.Procedure;
import org.hientruong.core.province.yaml.YamlMap;

/** Reads a whole pack; whatever is wrong in it is a {@code YamlFault} with file and line. */
public final class ProvinceLoader {
    private record Quoted(Citations citations, List<Province.Quotation> quotations) {}

    private ProvinceLoader() {}

    /** The province of a pack. */
    public static Province load(PackFolder pack) {
        Quoted quoted = pack.read("citations.yaml", ProvinceLoader::quoted);
        Map<String, Role> roles = pack.read("roles.yaml", ProvinceLoader::roles);
        HotlineBook hotline = pack.read("hotline.yaml", HotlineReader::hotline);
        SeedReader seed = SeedReader.of(pack);
        return pack.read(
                "province.yaml",
                map -> new Province(
                        identity(map),
                        map.map("contacts", ProvinceLoader::contacts),
                        media(map),
                        map.map("letters", ProvinceLoader::letters),
                        map.maps("attestations", ProvinceLoader::attestation),
                        procedures(map, pack),
                        quoted.citations,
                        quoted.quotations,
                        roles,
                        hotline,
                        seed.seed(map.maps("offices", seed::office)),
                        reorganisations(map, pack, seed.kinds()),
                        pack));
    }

    /** Each is read here, so that a file with a fault is found when the pack is loaded, not when it is needed. */
    private static List<String> reorganisations(YamlMap map, PackFolder pack, Set<String> kinds) {
        if (!map.has("reorganisations")) {
            return List.of();
        }
        ReorganisationReader reader = new ReorganisationReader(kinds);
        List<String> names = map.texts("reorganisations");
        names.forEach(name -> pack.read(name, reader::file));
        return names;
    }

    private static List<ProcedureText> procedures(YamlMap map, PackFolder pack) {
        List<ProcedureText> texts = map.list("procedures", name -> pack.read(name, ProcedureReader::procedure));
        if (texts.isEmpty()) {
            throw map.fault("procedures", "a province has a procedure");
        }
        for (int i = 1; i < texts.size(); i++) {
            Procedure before = texts.get(i - 1).procedure();
            Procedure one = texts.get(i).procedure();
            if (!one.validFrom().isAfter(before.validFrom())) {
                throw map.fault("procedures", one.version() + " must hold from a later day than " + before.version());
            }
        }
        if (texts.stream().map(text -> text.procedure().version()).distinct().count() < texts.size()) {
            throw map.fault("procedures", "two procedures have one version");
        }
        return texts;
    }

    private static Province.Identity identity(YamlMap map) {
        return new Province.Identity(
                map.text("id"),
                map.as("unit", UnitCode::new),
                map.text("name"),
                map.as("zone", ZoneId::of),
                map.as("caseNumberPrefix", ProvinceLoader::prefix),
                map.as("centre", AgencyCode::new),
                map.map(
                        "branding",
                        branding -> new Province.Branding(
                                branding.text("title"),
                                branding.text("shortTitle"),
                                branding.as("accent", ProvinceLoader::colour))));
    }

    private static String prefix(String text) {
        if (!text.matches("[A-Z]{2,6}")) {
            throw new IllegalArgumentException("2 to 6 capital letters are expected");
        }
        return text;
    }

    private static String colour(String text) {
        if (!text.matches("#[0-9a-f]{6}")) {
            throw new IllegalArgumentException("#rrggbb is expected");
        }
        return text;
    }

    private static Province.Contacts contacts(YamlMap map) {
        return new Province.Contacts(
                map.text("hotlineMobile"),
                map.text("hotlineLandline"),
                map.text("hotlineLink"),
                map.text("outgoing"),
                map.text("outgoingLink"),
                map.text("email"),
                map.text("portal"),
                map.text("app"));
    }

    private static List<Medium> media(YamlMap map) {
        List<Medium> media = map.list(
                "media",
                id -> Medium.of(id).orElseThrow(() -> new IllegalArgumentException("sms, email or push is expected")));
        if (media.stream().distinct().count() < media.size()) {
            throw map.fault("media", "a medium stands there twice");
        }
        return media;
    }

    private static Province.Attestation attestation(YamlMap map) {
        return new Province.Attestation(map.text("version"), map.text("text"));
    }

    private static Letters letters(YamlMap map) {
        return new Letters(
                map.text("nation"),
                map.text("motto"),
                map.text("place"),
                map.map("resultNotice", ProvinceLoader::resultNotice));
    }

    private static Letters.ResultNotice resultNotice(YamlMap map) {
        return new Letters.ResultNotice(
                map.text("annex"),
                map.text("title"),
                map.text("number"),
                map.text("date"),
                map.text("salutation"),
                map.text("opening"),
                map.text("thanks"),
                map.text("closing"),
                map.map(
                        "recipients",
                        list -> new Letters.Recipients(list.text("title"), list.text("first"), list.text("last"))),
                map.text("signature"),
                map.map("addressees", ProvinceLoader::addressees));
    }

    private static Map<ReporterDetails.Kind, String> addressees(YamlMap map) {
        Map<ReporterDetails.Kind, String> words = new EnumMap<>(ReporterDetails.Kind.class);
        for (ReporterDetails.Kind kind : ReporterDetails.Kind.values()) {
            words.put(kind, map.text(kind.name()));
        }
        return words;
    }

    private static Quoted quoted(YamlMap map) {
        return new Quoted(
                map.map("citations", ProvinceLoader::citations),
                map.maps("quotations", at -> new Province.Quotation(at.text("cite"), at.text("text"))));
    }

    /** The file cites every clause of the regulation; code knows those that it uses. */
    private static Citations citations(YamlMap map) {
        Map<Clause, String> texts = new EnumMap<>(Clause.class);
        for (String id : map.keys()) {
            String cite = map.text(id);
            if (!id.matches("(QD|D|P)[0-9]+([.][0-9]+[a-z]?[0-9]*){0,3}|R-[A-Z]+")) {
                throw map.fault(id, "not the id of a clause");
            }
            for (Clause clause : Clause.values()) {
                if (clause.id().equals(id)) {
                    texts.put(clause, cite);
                }
            }
        }
        return new Citations(texts);
    }

    private static Map<String, Role> roles(YamlMap map) {
        Map<String, Role> roles = new LinkedHashMap<>();
        for (Role role : map.maps("roles", ProvinceLoader::role)) {
            if (roles.put(role.code(), role) != null) {
                throw map.fault("roles", "the role " + role.code() + " stands there twice");
            }
        }
        return roles;
    }

    private static Role role(YamlMap map) {
        return new Role(
                map.text("code"),
                map.text("name"),
                map.oneOf(Role.At.class, "at"),
                map.setOf(Permission.class, "permissions"));
    }
}
