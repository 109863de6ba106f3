// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.plug.check;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSigner;
import java.security.GeneralSecurityException;
import java.security.cert.CertPath;
import java.security.cert.CertPathValidator;
import java.security.cert.CertificateFactory;
import java.security.cert.PKIXParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.jar.JarEntry;
import org.hientruong.core.desk.plugins.PluginFault;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Who signed a jar, and whether the operator trusts them: their certificate, or its issuer's, lies in a folder. */
final class SignatureCheck {
    private static final Logger LOG = LoggerFactory.getLogger(SignatureCheck.class);
    private final Path trusted;

    /** With the folder of the certificates that the operator trusts, PEM or DER. */
    SignatureCheck(Path trusted) {
        this.trusted = trusted;
    }

    /**
     * Who signed it.
     *
     * @param signer subject of the certificate, or null when the jar is not signed
     * @param fault why the signature does not count, or null
     */
    record Signature(@Nullable String signer, @Nullable PluginFault fault) {}

    Signature check(PluginJar jar, Instant now) throws IOException {
        Set<CodeSigner> common = null;
        for (JarEntry entry : jar.entries()) {
            if (isSignatureFile(entry.getName())) {
                continue;
            }
            CodeSigner[] signers = entry.getCodeSigners();
            Set<CodeSigner> here = signers == null ? Set.of() : Set.of(signers);
            if (common == null) {
                common = new HashSet<>(here);
            } else if (common.isEmpty() != here.isEmpty()) {
                return new Signature(null, PluginFault.of("partly-signed", entry.getName()));
            } else {
                common.retainAll(here);
            }
        }
        if (common == null || common.isEmpty()) {
            return new Signature(null, null);
        }
        return signature(common, now);
    }

    private Signature signature(Set<CodeSigner> signers, Instant now) throws IOException {
        Set<X509Certificate> anchors = anchors();
        String stranger = "";
        for (CodeSigner signer : signers) {
            CertPath path = signer.getSignerCertPath();
            X509Certificate certificate =
                    (X509Certificate) path.getCertificates().get(0);
            stranger = certificate.getSubjectX500Principal().getName();
            if (isTrusted(path, certificate, anchors, now)) {
                return new Signature(shortened(stranger), null);
            }
        }
        return new Signature(shortened(stranger), PluginFault.of("untrusted-signer", stranger));
    }

    private static boolean isTrusted(
            CertPath path, X509Certificate certificate, Set<X509Certificate> anchors, Instant now) {
        try {
            if (anchors.contains(certificate)) {
                certificate.checkValidity(Date.from(now));
                return true;
            }
            if (anchors.isEmpty()) {
                return false;
            }
            Set<TrustAnchor> trust = new HashSet<>();
            anchors.forEach(anchor -> trust.add(new TrustAnchor(anchor, null)));
            PKIXParameters parameters = new PKIXParameters(trust);
            parameters.setRevocationEnabled(false);
            parameters.setDate(Date.from(now));
            List<? extends java.security.cert.Certificate> chain = path.getCertificates().stream()
                    .filter(link -> !anchors.contains(link))
                    .toList();
            CertPath shorter = CertificateFactory.getInstance("X.509").generateCertPath(chain);
            CertPathValidator.getInstance("PKIX").validate(shorter, parameters);
            return true;
        } catch (GeneralSecurityException e) {
            LOG.debug("not trusted", e);
            return false;
        }
    }

    private Set<X509Certificate> anchors() throws IOException {
        Set<X509Certificate> anchors = new HashSet<>();
        if (!Files.isDirectory(trusted)) {
            return anchors;
        }
        try (DirectoryStream<Path> files = Files.newDirectoryStream(trusted)) {
            for (Path file : files) {
                try (InputStream in = Files.newInputStream(file)) {
                    CertificateFactory.getInstance("X.509")
                            .generateCertificates(in)
                            .forEach(certificate -> anchors.add((X509Certificate) certificate));
                } catch (GeneralSecurityException e) {
                    LOG.warn("{} holds no certificate", file.getFileName());
                }
            }
        }
        return anchors;
    }

    private static boolean isSignatureFile(String name) {
        String upper = name.toUpperCase(Locale.ROOT);
        return upper.startsWith("META-INF/")
                && upper.indexOf('/', "META-INF/".length()) < 0
                && (upper.equals("META-INF/MANIFEST.MF")
                        || upper.matches(".*\\.(SF|RSA|DSA|EC)")
                        || upper.startsWith("META-INF/SIG-"));
    }

    private static String shortened(String subject) {
        return subject.length() <= 300 ? subject : subject.substring(0, 300);
    }
}
