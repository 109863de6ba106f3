// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.identity.keys;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.crypto.spec.SecretKeySpec;
import org.hientruong.core.store.DuplicateRow;
import org.hientruong.core.store.Settings;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The keys of this installation, made at the first start. The database remembers a check value of each; with other keys,
 * or without one that it needs, nothing that holds personal data starts.
 */
@Component(service = KeyRing.class, configurationPid = "org.hientruong.core.vault")
@Designate(ocd = KeyRing.Config.class)
public final class KeyRing {
    private static final Logger LOG = LoggerFactory.getLogger(KeyRing.class);
    private static final String CHECKS = "vault.key-checks";

    /** The operator's settings; keys in the environment variable HIENTRUONG_VAULT_KEYS go before the folder. */
    @ObjectClassDefinition(name = "Vault")
    public @interface Config {
        /** Folder of the key file; empty: {@code keys} in the data folder. */
        String folder() default "";
    }

    private final FieldCipher cipher;
    private final Map<HashUse, Hasher> hashers = new EnumMap<>(HashUse.class);

    @Activate
    public KeyRing(@Reference Settings settings, Config config) {
        this(settings, new KeySource(folder(config), System.getenv(KeySource.VARIABLE)));
    }

    private static Path folder(Config config) {
        String data = System.getProperty("hientruong.data", "data");
        return config.folder().isEmpty() ? Path.of(data, "keys") : Path.of(config.folder());
    }

    KeyRing(Settings settings, KeySource source) {
        List<Key> keys = agreedOrTold(settings, source);
        SortedMap<Integer, SecretKeySpec> vault = new TreeMap<>();
        for (Key key : keys) {
            if (key.kind() == Key.Kind.VAULT) {
                vault.put(key.number(), new SecretKeySpec(key.derived("field-encryption"), "AES"));
            }
        }
        Key hash = keys.stream()
                .filter(key -> key.kind() == Key.Kind.HASH)
                .findFirst()
                .orElseThrow();
        cipher = new FieldCipher(vault);
        for (HashUse use : HashUse.values()) {
            hashers.put(use, new Hasher(hash.derived("hash/" + use.word())));
        }
    }

    /** Encrypts and decrypts fields. */
    public FieldCipher cipher() {
        return cipher;
    }

    /** Hashes for one use. */
    public Hasher hasher(HashUse use) {
        return Objects.requireNonNull(hashers.get(use));
    }

    /** The container reports a failed start as a long trace of who waits for whom: the reason gets a line of its own. */
    private static List<Key> agreedOrTold(Settings settings, KeySource source) {
        try {
            return agreed(settings, source);
        } catch (IllegalStateException | UncheckedIOException e) {
            LOG.error("the platform does not start: {}", e.getMessage());
            throw e;
        }
    }

    private static List<Key> agreed(Settings settings, KeySource source) {
        List<Key> found = source.read();
        Map<String, String> known = known(settings);
        if (found.isEmpty() && known.isEmpty()) {
            found = source.create();
        }
        requireUsable(found, source);
        Map<String, String> checks = found.stream().collect(Collectors.toMap(Key::name, Key::check));
        requireSame(known, checks, source);
        if (!known.keySet().containsAll(checks.keySet())) {
            remember(settings, checks, source);
        }
        return found;
    }

    private static void requireUsable(List<Key> keys, KeySource source) {
        long vault = keys.stream().filter(key -> key.kind() == Key.Kind.VAULT).count();
        long names = keys.stream().map(Key::name).distinct().count();
        if (vault == 0 || keys.size() - vault != 1 || names != keys.size()) {
            throw new IllegalStateException("expected in " + source.place()
                    + ": one hash key and one or more vault keys, each number once; found " + names
                    + " different keys, "
                    + vault + " of them vault keys. If the key file was lost, restore it from its copy.");
        }
    }

    private static void requireSame(Map<String, String> known, Map<String, String> checks, KeySource source) {
        known.forEach((name, check) -> {
            if (!check.equals(checks.get(name))) {
                throw new IllegalStateException(
                        "this database was written with another '" + name + "' key than the one in " + source.place()
                                + ". Restore the keys that belong to it; nothing was changed.");
            }
        });
    }

    private static void remember(Settings settings, Map<String, String> checks, KeySource source) {
        String content = checks.entrySet().stream()
                .map(check -> check.getKey() + '=' + check.getValue())
                .sorted()
                .collect(Collectors.joining(";"));
        try {
            settings.put(CHECKS, content);
        } catch (DuplicateRow e) { // another node starts for the first time too
            requireSame(known(settings), checks, source);
        }
    }

    private static Map<String, String> known(Settings settings) {
        Map<String, String> known = new TreeMap<>();
        settings.get(CHECKS).ifPresent(content -> {
            for (String check : content.split(";")) {
                String[] parts = check.split("=", 2);
                known.put(parts[0], parts[1]);
            }
        });
        return known;
    }
}
