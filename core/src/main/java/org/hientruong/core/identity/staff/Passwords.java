// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.identity.staff;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.time.Duration;
import java.util.Base64;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;
import org.hientruong.api.Problem;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/**
 * Password hashes by Argon2id, written as {@code $argon2id$v=19$m=…,t=…,p=…$salt$hash}. A hash made with other
 * parameters is still verified, and replaced at the next sign-in. Only a few are computed at once: each takes memory.
 */
@Component(service = Passwords.class)
public final class Passwords {
    /** What one guess costs an attacker; also what one sign-in costs us. */
    record Cost(int kibibytes, int passes, int lanes) {}

    /** OWASP's second choice of 2024: 19 MiB, two passes. */
    static final Cost COST = new Cost(19_456, 2, 1);

    private static final int AT_ONCE = Math.max(2, Runtime.getRuntime().availableProcessors());
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();
    private final Semaphore places = new Semaphore(AT_ONCE, true);
    private final Cost cost;
    private final String decoy;

    @Activate
    public Passwords() {
        this(COST);
    }

    Passwords(Cost cost) {
        this.cost = cost;
        this.decoy = hash(Base64.getEncoder().encodeToString(random(SALT_BYTES)));
    }

    /** Hashes a new password. */
    String hash(String password) {
        byte[] salt = random(SALT_BYTES);
        return encoded(cost, salt, compute(cost, salt, password));
    }

    /** Compares; without a hash to compare with, or with what is too long for a password, it takes as long and says no. */
    boolean matches(String password, @Nullable String hash) {
        if (password.codePointCount(0, password.length()) > PasswordRules.MOST) {
            return matches("", null); // its length costs nothing
        }
        String[] parts = (hash == null ? decoy : hash).split("\\$");
        byte[] expected = Base64.getDecoder().decode(parts[5]);
        byte[] actual = compute(cost(parts[3]), Base64.getDecoder().decode(parts[4]), password);
        return MessageDigest.isEqual(expected, actual) && hash != null;
    }

    /** Whether a hash was made with other parameters than today's. */
    boolean outdated(String hash) {
        return !cost(hash.split("\\$")[3]).equals(cost);
    }

    private static Cost cost(String written) {
        int[] values = new int[3];
        String[] parts = written.split(",");
        for (int i = 0; i < values.length; i++) {
            values[i] = Integer.parseInt(parts[i].substring(2));
        }
        return new Cost(values[0], values[1], values[2]);
    }

    private static String encoded(Cost cost, byte[] salt, byte[] hash) {
        Base64.Encoder base64 = Base64.getEncoder().withoutPadding();
        return "$argon2id$v=19$m=" + cost.kibibytes + ",t=" + cost.passes + ",p=" + cost.lanes + "$"
                + base64.encodeToString(salt) + "$" + base64.encodeToString(hash);
    }

    private byte[] compute(Cost cost, byte[] salt, String password) {
        byte[] secret = Normalizer.normalize(password, Normalizer.Form.NFKC).getBytes(StandardCharsets.UTF_8);
        Argon2Parameters parameters = new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withMemoryAsKB(cost.kibibytes)
                .withIterations(cost.passes)
                .withParallelism(cost.lanes)
                .withSalt(salt)
                .build();
        enter();
        try {
            Argon2BytesGenerator argon2 = new Argon2BytesGenerator();
            argon2.init(parameters);
            byte[] hash = new byte[HASH_BYTES];
            argon2.generateBytes(secret, hash);
            return hash;
        } finally {
            places.release();
        }
    }

    private void enter() {
        try {
            if (places.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw Problem.retry(Problem.Kind.UNAVAILABLE, "core.problem.unavailable.detail", PATIENCE);
    }

    private static byte[] random(int count) {
        byte[] bytes = new byte[count];
        RANDOM.nextBytes(bytes);
        return bytes;
    }
}
