// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.store.files;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.persistence.TypedQuery;
import org.hientruong.core.files.AttachmentStore;
import org.hientruong.core.files.AttachmentView;
import org.hientruong.core.files.DerivativeState;
import org.hientruong.core.files.PhotoSummary;
import org.hientruong.core.files.StagedFile;
import org.hientruong.core.files.Variant;
import org.hientruong.core.files.media.Hint;
import org.hientruong.core.store.Instants;
import org.hientruong.core.store.Tx;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Rows of attachments on both databases. */
@Component(service = AttachmentStore.class)
public final class Attachments implements AttachmentStore {
    private static final int ID_BYTES = 16;
    /** A file that ends the process each time it is decoded is given up. */
    private static final int MOST_ATTEMPTS = 5;

    private static final int MOST_DOOMED = 200;

    private static final String FREE = "a.state = :pending and (a.leaseUntil is null or a.leaseUntil < :now)";
    private final SecureRandom random = new SecureRandom();
    private final Tx tx;
    private final Clock clock;

    @Activate
    public Attachments(@Reference Tx tx, @Reference Clock clock) {
        this.tx = tx;
        this.clock = clock;
    }

    @Override
    public String insert(long caseId, int position, StagedFile file) {
        AttachmentRow row = new AttachmentRow();
        byte[] id = new byte[ID_BYTES];
        random.nextBytes(id);
        row.publicId = Base64.getUrlEncoder().withoutPadding().encodeToString(id);
        row.caseId = caseId;
        row.ordinal = position;
        row.name = file.name();
        row.mediaType = file.type();
        row.byteSize = file.size();
        row.sha256 = file.sha256();
        row.width = file.width();
        row.height = file.height();
        row.state = file.showable() ? DerivativeState.PENDING : DerivativeState.NONE;
        tx.em().persist(row);
        for (Hint hint : file.hints()) {
            AttachmentHintRow said = new AttachmentHintRow();
            said.attachmentId = row.id;
            said.hint = hint.key();
            said.content = hint.text();
            tx.em().persist(said);
        }
        return row.publicId;
    }

    @Override
    public void afterCommit(Runnable wakeUp) {
        tx.afterCommit(wakeUp);
    }

    @Override
    public int count(long caseId) {
        return tx.read(() -> tx.em()
                .createQuery("select count(a) from AttachmentRow a where a.caseId = :case", Long.class)
                .setParameter("case", caseId)
                .getSingleResult()
                .intValue());
    }

    @Override
    public List<AttachmentView> of(long caseId) {
        return tx.read(() -> {
            List<AttachmentRow> rows = tx.em()
                    .createQuery(
                            "select a from AttachmentRow a where a.caseId = :case order by a.ordinal",
                            AttachmentRow.class)
                    .setParameter("case", caseId)
                    .getResultList();
            Map<Long, List<Hint>> hints = hints(rows);
            return rows.stream()
                    .map(row -> view(row, hints.getOrDefault(row.id, List.of())))
                    .toList();
        });
    }

    private Map<Long, List<Hint>> hints(List<AttachmentRow> rows) {
        Map<Long, List<Hint>> hints = new HashMap<>();
        if (rows.isEmpty()) {
            return hints;
        }
        List<AttachmentHintRow> said = tx.em()
                .createQuery(
                        "select h from AttachmentHintRow h where h.attachmentId in :ids order by h.id",
                        AttachmentHintRow.class)
                .setParameter("ids", rows.stream().map(row -> row.id).toList())
                .getResultList();
        for (AttachmentHintRow row : said) {
            hints.computeIfAbsent(row.attachmentId, id -> new ArrayList<>()).add(new Hint(row.hint, row.content));
        }
        return hints;
    }

    private static AttachmentView view(AttachmentRow row, List<Hint> hints) {
        return new AttachmentView(
                row.publicId,
                row.name,
                row.mediaType,
                row.byteSize,
                row.sha256,
                row.width,
                row.height,
                row.state,
                hints);
    }

    @Override
    public Map<Long, PhotoSummary> photos(Collection<Long> caseIds) {
        return tx.read(() -> {
            List<Object[]> rows = tx.em()
                    .createQuery(
                            "select a.caseId, a.publicId, a.state from AttachmentRow a where a.caseId in :cases"
                                    + " and a.mediaType like 'image/%' order by a.caseId, a.ordinal",
                            Object[].class)
                    .setParameter("cases", List.copyOf(caseIds))
                    .getResultList();
            Map<Long, PhotoSummary> photos = new HashMap<>();
            for (Object[] row : rows) {
                Long caseId = (Long) row[0];
                PhotoSummary before = photos.getOrDefault(caseId, PhotoSummary.NONE);
                boolean first = before.first() == null && row[2] == DerivativeState.READY;
                photos.put(caseId, new PhotoSummary(before.count() + 1, first ? (String) row[1] : before.first()));
            }
            return photos;
        });
    }

    @Override
    public Map<Long, List<Long>> pictureHashes(Collection<Long> caseIds) {
        if (caseIds.isEmpty()) {
            return Map.of();
        }
        return tx.read(() -> {
            Map<Long, List<Long>> hashes = new HashMap<>();
            tx.em()
                    .createQuery(
                            "select a.caseId, a.pictureHash from AttachmentRow a"
                                    + " where a.caseId in :cases and a.pictureHash is not null",
                            Object[].class)
                    .setParameter("cases", List.copyOf(caseIds))
                    .getResultList()
                    .forEach(row -> hashes.computeIfAbsent((Long) row[0], id -> new ArrayList<>())
                            .add((Long) row[1]));
            return hashes;
        });
    }

    @Override
    public Optional<Located> locate(String attachmentId, Variant variant) {
        return tx.read(() -> row(attachmentId)
                .flatMap(row -> variant == Variant.ORIGINAL
                        ? Optional.of(new Located(row.name, row.mediaType, row.byteSize, row.sha256))
                        : copy(row, variant)));
    }

    private Optional<AttachmentRow> row(String publicId) {
        return tx
                .em()
                .createQuery("select a from AttachmentRow a where a.publicId = :id", AttachmentRow.class)
                .setParameter("id", publicId)
                .getResultList()
                .stream()
                .findFirst();
    }

    private Optional<Located> copy(AttachmentRow row, Variant variant) {
        if (row.state != DerivativeState.READY) {
            return Optional.empty();
        }
        TypedQuery<DerivativeRow> query = tx.em()
                .createQuery(
                        "select d from DerivativeRow d where d.attachmentId = :id and d.variant = :variant",
                        DerivativeRow.class);
        return query.setParameter("id", row.id).setParameter("variant", variant).getResultList().stream()
                .findFirst()
                .map(copy -> new Located(row.name, "image/jpeg", copy.byteSize, copy.sha256));
    }

    @Override
    public Optional<Waiting> claim(Duration lease) {
        LocalDateTime now = Instants.utc(clock.instant());
        List<AttachmentRow> oldest = tx.read(() -> tx.em()
                .createQuery("select a from AttachmentRow a where " + FREE + " order by a.id", AttachmentRow.class)
                .setParameter("pending", DerivativeState.PENDING)
                .setParameter("now", now)
                .setMaxResults(1)
                .getResultList());
        for (AttachmentRow row : oldest) {
            if (row.attempts >= MOST_ATTEMPTS) {
                failed(row.id);
            } else if (take(row.id, now, lease)) {
                return Optional.of(new Waiting(row.id, row.mediaType, row.byteSize, row.sha256));
            }
        }
        return Optional.empty();
    }

    @Override
    public void waits(long id) {
        tx.run(() -> tx.em()
                .createQuery(
                        "update AttachmentRow a set a.attempts = a.attempts - 1 where a.id = :id and a.attempts > 0")
                .setParameter("id", id)
                .executeUpdate());
    }

    private boolean take(long id, LocalDateTime now, Duration lease) {
        int taken = tx.call(() -> tx.em()
                .createQuery("update AttachmentRow a set a.leaseUntil = :until, a.attempts = a.attempts + 1"
                        + " where a.id = :id and " + FREE)
                .setParameter("until", now.plus(lease))
                .setParameter("id", id)
                .setParameter("pending", DerivativeState.PENDING)
                .setParameter("now", now)
                .executeUpdate());
        return taken == 1;
    }

    @Override
    public void ready(long id, List<Copy> copies, long pictureHash) {
        tx.run(() -> {
            if (settle(id, DerivativeState.READY)) {
                copies.forEach(copy -> tx.em().persist(row(id, copy)));
                tx.em()
                        .createQuery("update AttachmentRow a set a.pictureHash = :hash where a.id = :id")
                        .setParameter("hash", pictureHash)
                        .setParameter("id", id)
                        .executeUpdate();
            } else { // withheld meanwhile, unless another node was faster: then its rows refer to the same content
                copies.forEach(copy -> doom(0, copy.sha256()));
            }
        });
    }

    @Override
    public void purge(long caseId) {
        List<AttachmentRow> rows = tx.em()
                .createQuery("select a from AttachmentRow a where a.caseId = :case", AttachmentRow.class)
                .setParameter("case", caseId)
                .getResultList();
        if (rows.isEmpty()) {
            return;
        }
        List<Long> ids = rows.stream().map(row -> row.id).toList();
        Set<String> contents = rows.stream().map(row -> row.sha256).collect(Collectors.toCollection(TreeSet::new));
        contents.addAll(tx.em()
                .createQuery("select d.sha256 from DerivativeRow d where d.attachmentId in :ids", String.class)
                .setParameter("ids", ids)
                .getResultList());
        for (String what : List.of(
                "delete from AttachmentHintRow h where h.attachmentId in :ids",
                "delete from DerivativeRow d where d.attachmentId in :ids",
                "delete from AttachmentRow a where a.id in :ids")) {
            tx.em().createQuery(what).setParameter("ids", ids).executeUpdate();
        }
        contents.forEach(sha256 -> doom(caseId, sha256));
    }

    private void doom(long caseId, String sha256) {
        if (tx.em().find(ContentRemovalRow.class, sha256) == null) {
            ContentRemovalRow row = new ContentRemovalRow();
            row.sha256 = sha256;
            row.caseId = caseId;
            tx.em().persist(row);
        }
    }

    @Override
    public List<String> doomed() {
        return tx.read(() -> tx.em()
                .createQuery("select r.sha256 from ContentRemovalRow r order by r.sha256", String.class)
                .setMaxResults(MOST_DOOMED)
                .getResultList());
    }

    @Override
    public boolean refers(String sha256) {
        return tx.read(() -> Stream.of("AttachmentRow", "DerivativeRow", "HotlineFileRow")
                .anyMatch(row -> tx.em()
                                .createQuery("select count(r) from " + row + " r where r.sha256 = :hash", Long.class)
                                .setParameter("hash", sha256)
                                .getSingleResult()
                        > 0));
    }

    @Override
    public void settled(String sha256) {
        tx.run(() -> tx.em()
                .createQuery("delete from ContentRemovalRow r where r.sha256 = :hash")
                .setParameter("hash", sha256)
                .executeUpdate());
    }

    private static DerivativeRow row(long attachment, Copy copy) {
        DerivativeRow row = new DerivativeRow();
        row.attachmentId = attachment;
        row.variant = copy.variant();
        row.byteSize = copy.size();
        row.sha256 = copy.sha256();
        row.width = copy.width();
        row.height = copy.height();
        return row;
    }

    @Override
    public void failed(long id) {
        tx.run(() -> settle(id, DerivativeState.FAILED));
    }

    /** One node settles it; another whose lease ran out meanwhile changes nothing. */
    private boolean settle(long id, DerivativeState state) {
        int settled = tx.em()
                .createQuery("update AttachmentRow a set a.state = :state, a.leaseUntil = null"
                        + " where a.id = :id and a.state = :pending")
                .setParameter("state", state)
                .setParameter("id", id)
                .setParameter("pending", DerivativeState.PENDING)
                .executeUpdate();
        return settled == 1;
    }
}
