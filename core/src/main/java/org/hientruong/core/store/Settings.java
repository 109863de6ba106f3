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
