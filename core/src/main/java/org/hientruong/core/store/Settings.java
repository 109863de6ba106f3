// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.store;

import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Small facts about this installation: what was imported, when demo data were loaded. */
@Component(service = Settings.class)
public final class Settings {
    private final Tx tx;

    @Activate
    public Settings(@Reference Tx tx) {
        this.tx = tx;
    }

    public Optional<String> get(String name) {
        return tx.read(
                () -> Optional.ofNullable(tx.em().find(SettingRow.class, name)).map(row -> row.content));
    }

    /** Changes a fact that is what the caller has read; of two at once, the second is told that it is not. */
    public boolean replace(String name, String read, String content) {
        return tx.call(() -> tx.em()
                        .createNativeQuery("UPDATE setting SET content = ?1 WHERE name = ?2 AND content = ?3")
                        .setParameter(1, content)
                        .setParameter(2, name)
                        .setParameter(3, read)
                        .executeUpdate()
                == 1);
    }

    public void put(String name, String content) {
        tx.run(() -> {
            SettingRow row = tx.em().find(SettingRow.class, name);
            if (row == null) {
                row = new SettingRow();
                row.name = name;
                row.content = content;
                tx.em().persist(row);
            } else {
                row.content = content;
            }
        });
    }
}
