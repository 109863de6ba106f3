// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.store;

import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;

@Entity
@Table(name = "setting")
class SettingRow {
    @Id
    @Column(name = "name", length = 100)
    String name = "";

    @Column(name = "content", length = 4000, nullable = false)
    String content = "";
}
