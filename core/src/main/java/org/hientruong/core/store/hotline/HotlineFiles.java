// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.store.hotline;

import java.util.List;
import java.util.UUID;
import org.hientruong.api.cases.CaseNumber;
import org.hientruong.core.files.StagedFile;
import org.hientruong.core.store.Tx;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Which files belong to emergencies and dossiers. */
@Component(service = HotlineFiles.class)
public final class HotlineFiles {
    private final Tx tx;

    @Activate
    public HotlineFiles(@Reference Tx tx) {
        this.tx = tx;
    }

    /**
     * A file.
     *
     * @param id by which it is asked for
     * @param event number of the event by which it came
     * @param name as its sender called it
     */
    public record Kept(String id, int event, String name, String type, long size, String sha256) {}

    /** Adds a file in the running transaction and gives its id. */
    public String add(CaseNumber record, int event, StagedFile file) {
        HotlineFileRow row = new HotlineFileRow();
        row.id = UUID.randomUUID().toString();
        row.record = record.value();
        row.eventNumber = event;
        row.name = file.name();
        row.mediaType = file.type();
        row.byteSize = file.size();
        row.sha256 = file.sha256();
        tx.em().persist(row);
        return row.id;
    }

    /** The files of a record, in the order in which they came. */
    public List<Kept> of(CaseNumber record) {
        return tx.read(() -> tx
                .em()
                .createQuery(
                        "SELECT f FROM HotlineFileRow f WHERE f.record = :record ORDER BY f.eventNumber, f.id",
                        HotlineFileRow.class)
                .setParameter("record", record.value())
                .getResultList()
                .stream()
                .map(row -> new Kept(row.id, row.eventNumber, row.name, row.mediaType, row.byteSize, row.sha256))
                .toList());
    }
}
