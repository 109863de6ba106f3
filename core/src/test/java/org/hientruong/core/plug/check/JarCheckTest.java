// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.plug.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Supplier;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.hientruong.core.desk.plugins.ContractCheck.Findings;
import org.hientruong.core.desk.plugins.PluginFault;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What a jar is refused for before any of its code runs, and that the right one passes. */
class JarCheckTest {
    private static final Clock NOW = Clock.systemUTC(); // certificates are made by keytool, whose clock is the system's

    @TempDir
    static Path folder;

    private static Path signers;

    @BeforeAll
    static void keys() throws IOException {
        signers = Files.createDirectory(folder.resolve("signers"));
        key("trusted", "1000");
        key("stranger", "1000");
        key("expired", "1");
        export("trusted");
        export("expired");
    }

    private static void key(String alias, String days) {
        keytool(
                "-genkeypair",
                "-alias",
                alias,
                "-keyalg",
                "EC",
                "-groupname",
                "secp256r1",
                "-validity",
                days,
                "-dname",
                "CN=" + alias + ", O=Example");
    }

    private static void export(String alias) {
        keytool(
                "-exportcert",
                "-alias",
                alias,
                "-rfc",
                "-file",
                signers.resolve(alias + ".pem").toString());
    }

    private static void keytool(String... arguments) {
        run("keytool", concat(arguments, "-keystore", folder.resolve("keys.p12").toString(), "-storepass", "changeit"));
    }

    private static void sign(Path jar, String alias) {
        run(
                "jarsigner",
                "-keystore",
                folder.resolve("keys.p12").toString(),
                "-storepass",
                "changeit",
                jar.toString(),
                alias);
    }

    private static String[] concat(String[] one, String... other) {
        return Stream.concat(Stream.of(one), Stream.of(other)).toArray(String[]::new);
    }

    private static void run(String tool, String... arguments) {
        try {
            List<String> command = Stream.concat(
                            Stream.of(Path.of(System.getProperty("java.home"), "bin", tool)
                                    .toString()),
                            Stream.of(arguments))
                    .toList();
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(process.waitFor()).as(said).isZero();
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Findings check(Path jar, boolean unsigned, Instant now) {
        ManifestCheck manifests = new ManifestCheck(
                "org.hientruong.core"::equals,
                requirement -> !requirement.toString().contains("javax.ws.rs.future")
                        && !requirement.getDirectives().get("filter").contains("version>=9"));
        JarCheck check = new JarCheck(manifests, signers, unsigned, Clock.fixed(now, ZoneOffset.UTC));
        try {
            return check.check(jar, "sms-connector 1.jar");
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> codes(Path jar) {
        return check(jar, true, NOW.instant()).faults().stream()
                .map(PluginFault::code)
                .toList();
    }

    @Test
    void a_plugin_by_the_book_passes() {
        Findings found = check(new TestJar().in(folder), true, NOW.instant());
        assertThat(found.faults()).isEmpty();
        assertThat(found.name()).isEqualTo("vn.example.sms");
        assertThat(found.version()).isEqualTo("1.2.3");
        assertThat(found.signer()).isNull();
    }

    @Test
    void a_language_needs_no_component() {
        TestJar language = new TestJar().withoutHeader("Service-Component").header("HienTruong-Language", "km");
        assertThat(codes(language.in(folder))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "notice.NotificationSender, hientruong.sender.medium",
        "event.CaseEventListener, hientruong.listener.id",
        "file.AttachmentInspector, hientruong.inspector.id"
    })
    void what_is_called_is_known_by_its_annotation(String service, String property) {
        TestJar nameless = new TestJar().component("org.hientruong.api.IntakeChannel", "org.hientruong.api." + service);
        assertThat(codes(nameless.in(folder))).contains("annotation-missing");
        assertThat(codes(nameless.component("hientruong.channel.id", property).in(folder)))
                .isEmpty();
    }

    static Stream<Arguments> wrong() {
        return Stream.of(
                wrong("no-name", jar -> jar.withoutHeader("Bundle-SymbolicName")),
                wrong("no-name", jar -> jar.header("Bundle-SymbolicName", "../../etc")),
                wrong("platform-name", jar -> jar.header("Bundle-SymbolicName", "org.hientruong.core;singleton:=true")),
                wrong("no-version", jar -> jar.withoutHeader("Bundle-Version")),
                wrong("forbidden-header", jar -> jar.header("Fragment-Host", "org.hientruong.core")),
                wrong("forbidden-header", jar -> jar.header("Bundle-Activator", "sms.Activator")),
                wrong("forbidden-header", jar -> jar.header("DynamicImport-Package", "*")),
                wrong("forbidden-header", jar -> jar.header("Export-Package", "org.hientruong.api")),
                wrong("forbidden-import", jar -> jar.header("Import-Package", "org.hientruong.core.store")),
                wrong("forbidden-import", jar -> jar.header("Import-Package", "org.osgi.framework")),
                wrong("forbidden-import", jar -> jar.header("Import-Package", "org.hientruong.apiextra")),
                wrong("unresolved", jar -> jar.header("Import-Package", "javax.ws.rs.future")),
                wrong("unresolved", jar -> jar.header("Import-Package", "org.hientruong.api;version=\"[9,10)\"")),
                wrong(
                        "component-missing",
                        jar -> jar.header("Service-Component", "OSGI-INF/other.xml,OSGI-INF/sms.xml")),
                wrong("component-unreadable", jar -> jar.component("<?xml", "<!DOCTYPE x><?xml")),
                wrong(
                        "foreign-service",
                        jar -> jar.component(
                                "org.hientruong.api.IntakeChannel\"/>",
                                "org.hientruong.api.IntakeChannel\"/><provide interface=\"java.time.Clock\"/>")),
                wrong("annotation-missing", jar -> jar.component("hientruong.channel.id", "hientruong.channel.name")),
                wrong(
                        "whiteboard",
                        jar -> jar.component(
                                "<service>",
                                "<property name=\"osgi.http.whiteboard.servlet.pattern\" value=\"/*\"/><service>")),
                wrong(
                        "component-properties",
                        jar -> jar.component("<service>", "<properties entry=\"more.properties\"/><service>")),
                wrong("web-path", jar -> jar.header("HienTruong-Web", "/console/assets;dir=web")),
                wrong("no-service", jar -> jar.withoutHeader("Service-Component")),
                wrong("unsafe-entry", jar -> jar.file("../../etc/passwd", "x")),
                wrong("unsafe-entry", jar -> jar.file("/etc/passwd", "x")),
                wrong("unsafe-entry", jar -> jar.file("a\\..\\b", "x")),
                wrong("unsafe-entry", jar -> jar.file("osgi-inf/SMS.xml", "x")),
                wrong("too-large-unpacked", jar -> jar.file("bomb", new byte[65 << 20])),
                wrong("unreadable-class", jar -> jar.file("sms/Sms.class", "no class")),
                wrong(
                        "unreadable-library",
                        jar -> jar.file("lib/inner.jar", hidden(zipped(compiled("System.exit(1);"))))),
                wrong("forbidden-call", jar -> jar.file("sms/Exits.class", compiled("System.exit(1);"))),
                wrong("forbidden-call", jar -> jar.file("sms/Exits.class", compiled("Runtime.getRuntime().halt(1);"))),
                wrong(
                        "forbidden-call",
                        jar -> jar.file(
                                "sms/Exits.class",
                                compiled("java.util.function.IntConsumer end = System::exit; end.accept(1);"))),
                wrong("forbidden-call", jar -> jar.file("lib/inner.jar", zipped(compiled("System.exit(1);")))));
    }

    private interface Change {
        TestJar of(TestJar jar);
    }

    private static Arguments wrong(String code, Change change) {
        Supplier<Path> jar = () -> change.of(new TestJar()).in(folder);
        return Arguments.of(code, jar);
    }

    @ParameterizedTest
    @MethodSource("wrong")
    void what_is_wrong_is_named(String code, Supplier<Path> jar) {
        assertThat(codes(jar.get())).contains(code);
    }

    @Test
    void all_faults_come_at_once() {
        TestJar jar = new TestJar()
                .withoutHeader("Bundle-Version")
                .header("Import-Package", "org.hientruong.core.desk")
                .component("hientruong.channel.id", "id");
        assertThat(codes(jar.in(folder))).contains("no-version", "forbidden-import", "annotation-missing");
    }

    @Test
    void what_is_no_archive_has_the_name_of_its_file() throws IOException {
        Path file = Files.writeString(folder.resolve("text.jar"), "no archive at all");
        Findings found = check(file, true, NOW.instant());
        assertThat(found.faults()).extracting(PluginFault::code).containsExactly("no-archive");
        assertThat(found.name()).isEqualTo("sms-connector_1");
    }

    @Test
    void a_manifest_that_cannot_be_read_is_the_jars_fault() throws IOException {
        Path file = Files.createTempFile(folder, "manifest", ".jar");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry("META-INF/MANIFEST.MF"));
            zip.write("Manifest-Version: 1.0\nno header at all\n".getBytes(StandardCharsets.UTF_8));
        }
        assertThat(codes(file)).containsExactly("unreadable-manifest");
    }

    @Test
    void an_unsigned_jar_needs_the_operators_leave() {
        Path jar = new TestJar().in(folder);
        assertThat(check(jar, false, NOW.instant()).faults())
                .extracting(PluginFault::code)
                .containsExactly("unsigned");
        assertThat(check(jar, true, NOW.instant()).faults()).isEmpty();
    }

    @Test
    void a_jar_that_a_trusted_signer_signed_passes_and_names_them() {
        Path jar = new TestJar().in(folder);
        sign(jar, "trusted");
        Findings found = check(jar, false, NOW.instant());
        assertThat(found.faults()).isEmpty();
        assertThat(found.signer()).isEqualTo("CN=trusted,O=Example");
    }

    @Test
    void a_strangers_signature_is_refused_even_where_unsigned_jars_may_run() {
        Path jar = new TestJar().in(folder);
        sign(jar, "stranger");
        assertThat(codes(jar)).containsExactly("untrusted-signer");
    }

    @Test
    void a_certificate_that_has_expired_counts_no_more() {
        Path jar = new TestJar().in(folder);
        sign(jar, "expired");
        assertThat(check(jar, false, NOW.instant()).faults()).isEmpty();
        assertThat(check(jar, false, NOW.instant().plusSeconds(3 * 86_400)).faults())
                .extracting(PluginFault::code)
                .containsExactly("untrusted-signer");
    }

    @Test
    void a_jar_that_was_changed_after_it_was_signed_is_refused() throws IOException {
        Path jar = new TestJar().file("sms/words.txt", "mình gửi tin").in(folder);
        sign(jar, "trusted");
        replace(jar, "sms/words.txt", "others' words");
        assertThat(codes(jar)).containsExactly("tampered");
    }

    @Test
    void a_file_that_was_added_after_it_was_signed_is_refused() throws IOException {
        Path jar = new TestJar().in(folder);
        sign(jar, "trusted");
        replace(jar, "sms/more.txt", "not signed");
        assertThat(codes(jar)).containsExactly("partly-signed");
    }

    /** Copies the archive entry by entry, one of them changed or added. */
    private static void replace(Path jar, String name, String content) throws IOException {
        Path changed = Files.createTempFile(folder, "changed", ".jar");
        try (var in = new java.util.zip.ZipFile(jar.toFile());
                ZipOutputStream out =
                        new ZipOutputStream(Files.newOutputStream(changed, StandardOpenOption.TRUNCATE_EXISTING))) {
            for (ZipEntry entry :
                    in.stream().filter(each -> !each.getName().equals(name)).toList()) {
                out.putNextEntry(new ZipEntry(entry.getName()));
                in.getInputStream(entry).transferTo(out);
            }
            out.putNextEntry(new ZipEntry(name));
            out.write(content.getBytes(StandardCharsets.UTF_8));
        }
        Files.move(changed, jar, StandardCopyOption.REPLACE_EXISTING);
    }

    private static byte[] compiled(String statements) {
        try {
            Path work = Files.createTempDirectory(folder, "classes");
            Path source = work.resolve("Exits.java");
            Files.writeString(source, "package sms; final class Exits { static void run() { " + statements + " } }");
            int result = ToolProvider.findFirst("javac")
                    .orElseThrow()
                    .run(
                            System.out,
                            System.err,
                            "--release",
                            "17",
                            "-proc:none",
                            "-d",
                            work.toString(),
                            source.toString());
            assertThat(result).isZero();
            return Files.readAllBytes(work.resolve("sms/Exits.class"));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A reader from the front finds no entry in it, one from the end all. */
    private static byte[] hidden(byte[] zip) {
        byte[] shifted = new byte[zip.length + 8];
        System.arraycopy(zip, 0, shifted, 8, zip.length);
        return shifted;
    }

    private static byte[] zipped(byte[] classFile) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("sms/Exits.class"));
            zip.write(classFile);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return bytes.toByteArray();
    }
}
