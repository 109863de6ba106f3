// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.identity.staff;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.hientruong.core.domain.Permission;
import org.hientruong.core.identity.AuditLog;
import org.hientruong.core.store.DuplicateRow;
import org.hientruong.core.store.Tx;
import org.hientruong.core.store.people.staff.StaffStore;
import org.hientruong.core.store.people.staff.StaffStore.Credential;
import org.hientruong.core.store.people.staff.StaffStore.Profile;
import org.hientruong.core.store.people.staff.StaffStore.StoredGrant;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * At the first start without demo data, makes one administrator with a random password. The password goes into a file
 * that only the owner can read, for the starter to show once; the log names the file.
 */
@Component(service = FirstAdministrator.class, immediate = true, configurationPid = "org.hientruong.core.demo")
@Designate(ocd = FirstAdministrator.Config.class)
public final class FirstAdministrator {
    static final String ACCOUNT = "administrator";
    static final String FILE = "first-administrator.txt";
    private static final Logger LOG = LoggerFactory.getLogger(FirstAdministrator.class);

    /** Whether demo data, and with them demo accounts, are wanted. */
    @ObjectClassDefinition(name = "Demo data")
    public @interface Config {
        boolean enabled() default false;
    }

    private final Tx tx;
    private final StaffStore accounts;
    private final Credentials credentials;
    private final StaffRules rules;
    private final AuditLog audit;
    private final Clock clock;

    @Activate
    public FirstAdministrator(
            @Reference Tx tx,
            @Reference StaffStore accounts,
            @Reference Credentials credentials,
            @Reference StaffRules rules,
            @Reference AuditLog audit,
            @Reference Clock clock,
            Config config) {
        this(tx, accounts, credentials, rules, audit, clock);
        if (!config.enabled()) {
            createIfNobody(Path.of(System.getProperty("hientruong.data", "data")));
        }
    }

    FirstAdministrator(
            Tx tx, StaffStore accounts, Credentials credentials, StaffRules rules, AuditLog audit, Clock clock) {
        this.tx = tx;
        this.accounts = accounts;
        this.credentials = credentials;
        this.rules = rules;
        this.audit = audit;
        this.clock = clock;
    }

    /** Makes the administrator when there is no account at all. */
    void createIfNobody(Path folder) {
        if (accounts.any()) {
            return;
        }
        String password = PasswordRules.random();
        try {
            Path file = folder.resolve(FILE);
            tx.run(
                    () -> { // no account without the file, no file of an account that is not there
                        insert(password);
                        write(file, "account:  " + ACCOUNT + "\npassword: " + password + "\n");
                    });
            LOG.info("first administrator made; name and password stand in {}", file);
        } catch (DuplicateRow e) {
            LOG.info("another node made the first administrator");
        }
    }

    private void insert(String password) {
        Profile profile = new Profile(ACCOUNT, ACCOUNT, ACCOUNT, null);
        Credential credential = credentials.temporary(password);
        long id = accounts.insert(profile, credential, false, clock.instant());
        accounts.setGrants(
                id,
                rules.rolesWith(Permission.MANAGE_STAFF).stream()
                        .map(role -> new StoredGrant(role, rules.centre().value(), LocalDate.EPOCH, null))
                        .toList());
        audit.writeWithin("system", "first-administrator-made", null, Map.of("account", Callers.id(id)));
    }

    private static void write(Path file, String content) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.deleteIfExists(file);
            if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                Files.createFile(
                        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            }
            Files.writeString(file, content, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("the first administrator's password cannot be written to " + file, e);
        }
    }
}
