// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.desk.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import org.hientruong.api.Upload;
import org.hientruong.api.intake.Attestation;
import org.hientruong.api.intake.Place;
import org.hientruong.api.intake.ReportDraft;
import org.hientruong.api.intake.ReporterDetails;
import org.jspecify.annotations.Nullable;

/** Tells whether two filings under one key are the same: a hash over every field and every file. */
final class DraftHash {
    private final MessageDigest digest = sha256();

    private DraftHash() {}

    /** The hash of a draft whose files have these SHA-256s; the sender's address is none of its fields. */
    static String of(ReportDraft draft, List<String> files) {
        DraftHash hash = new DraftHash();
        hash.reporter(draft.reporter());
        hash.add(draft.text()).add(draft.category()).add(draft.occurredAt());
        hash.place(draft.place());
        Attestation attestation = draft.attestation();
        hash.add(attestation == null ? null : attestation.textVersion());
        hash.add(draft.language().toLanguageTag());
        if (draft.confidential()) { // so that a report of before has the hash of before
            hash.add("confidential");
        }
        files.forEach(hash::add);
        return HexFormat.of().formatHex(hash.digest.digest());
    }

    /** The hash of a reply whose files have these SHA-256s. */
    static String of(String text, List<String> files) {
        DraftHash hash = new DraftHash();
        hash.add(text);
        files.forEach(hash::add);
        return HexFormat.of().formatHex(hash.digest.digest());
    }

    /** The SHA-256 of uploads that are only compared, not kept. */
    static List<String> of(List<Upload> uploads) {
        return uploads.stream().map(DraftHash::of).toList();
    }

    private static String of(Upload upload) {
        MessageDigest digest = sha256();
        try (InputStream in = new DigestInputStream(upload.open(), digest)) {
            in.transferTo(OutputStream.nullOutputStream());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private void reporter(@Nullable ReporterDetails who) {
        if (who == null) {
            add(null);
            return;
        }
        add(who.kind()).add(who.fullName()).add(who.organisation()).add(who.address());
        add(who.citizenId()).add(who.passport()).add(who.phone()).add(who.email());
    }

    private void place(@Nullable Place place) {
        if (place == null) {
            add(null);
            return;
        }
        add(place.commune()).add(place.detail());
        Place.Point point = place.point();
        add(point == null ? null : List.of(point.latitude(), point.longitude(), point.source()));
        add(point == null ? null : point.accuracy());
    }

    /** Length first, so that no two lists of fields run together into the same bytes. */
    private DraftHash add(@Nullable Object field) {
        byte[] bytes = Objects.toString(field, "").getBytes(StandardCharsets.UTF_8);
        digest.update((byte) (field == null ? 0 : 1));
        digest.update(Integer.toString(bytes.length).getBytes(StandardCharsets.US_ASCII));
        digest.update((byte) ':');
        digest.update(bytes);
        return this;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java platform has it
        }
    }
}
