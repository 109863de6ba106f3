// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.store.people.staff;

import java.time.LocalDateTime;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;

@Entity
@Table(name = "sign_in_failure")
class SignInFailureRow {
    @Id
    @Column(name = "subject", length = 43)
    String subject = "";

    @Column(name = "failures", nullable = false)
    int failures;

    @Column(name = "until_at", nullable = false)
    LocalDateTime untilAt = LocalDateTime.MIN;
}
