// SPDX-License-Identifier: Apache-2.0
package org.hientruong.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PdfRendererTest {
    /** The Vietnamese letters that carry a mark, with their bare vowels: 73 small ones. */
    private static final String SMALL = "aàảãáạăằẳẵắặâầẩẫấậeèẻẽéẹêềểễếệiìỉĩíịoòỏõóọôồổỗốộơờởỡớợuùủũúụưừửữứựyỳỷỹýỵđ";

    private static final String LETTERS = SMALL + SMALL.toUpperCase(Locale.ROOT);

    @TempDir
    Path folder;

    private final PdfRenderer renderer = new PdfRenderer();

    @Test
    void all_146_vietnamese_letters_are_printed_in_all_four_faces() throws IOException {
        assertThat(LETTERS.codePoints().distinct().count()).isEqualTo(146);
        for (String style :
                List.of("", "font-weight:bold", "font-style:italic", "font-weight:bold;font-style:italic")) {
            StringBuilder lines = new StringBuilder();
            for (int at = 0; at < LETTERS.length(); at += 20) {
                String line = LETTERS.substring(at, Math.min(LETTERS.length(), at + 20));
                lines.append("<p style=\"")
                        .append(style)
                        .append("\">")
                        .append(line)
                        .append("</p>");
            }
            byte[] pdf = pdf(lines.toString());
            assertThat(text(pdf).replaceAll("\\s", "")).isEqualTo(LETTERS);
            assertThat(fonts(pdf)).singleElement().asString().contains("LiberationSerif");
        }
    }

    @Test
    void the_same_document_gives_the_same_bytes() throws IOException, InterruptedException {
        byte[] first = pdf("<p>Kính gửi: Quý cá nhân</p>");
        Thread.sleep(1100); // a date would have changed
        assertThat(pdf("<p>Kính gửi: Quý cá nhân</p>")).isEqualTo(first);
        assertThat(new PdfRendererTest().pdf("<p>Kính gửi: Quý tổ chức</p>")).isNotEqualTo(first);
    }

    @Test
    void nothing_outside_the_document_is_fetched() throws IOException {
        AtomicInteger calls = new AtomicInteger();
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            calls.incrementAndGet();
            exchange.sendResponseHeaders(404, -1);
            exchange.close();
        });
        server.start();
        try {
            String url = "http://127.0.0.1:" + server.getAddress().getPort();
            Path secret = Files.writeString(folder.resolve("secret.txt"), "p { content: 'secret' }");
            byte[] pdf = pdf("<link rel=\"stylesheet\" href=\"" + url + "/a.css\"/>"
                    + "<link rel=\"stylesheet\" href=\"" + secret.toUri() + "\"/>"
                    + "<style>@import url(" + url + "/b.css); p { background: url(" + url + "/c.png) }"
                    + " @font-face { font-family: x; src: url(" + url + "/d.ttf) }</style>"
                    + "<p style=\"font-family: x, Letter\">Trân trọng./.</p><img src=\"" + url + "/e.png\"/>"
                    + "<object data=\"" + url + "/f.svg\"></object>");
            assertThat(text(pdf)).contains("Trân trọng./.");
            assertThat(calls).hasValue(0);
        } finally {
            server.stop(0);
        }
    }

    @Test
    void entities_are_refused() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "secret");
        String attack = "<!DOCTYPE html [<!ENTITY x SYSTEM \"" + secret.toUri() + "\">]><html><body>&x;</body></html>";
        assertThatThrownBy(() -> renderer.pdf(attack, OutputStream.nullOutputStream()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> renderer.pdf("<html><p></html>", OutputStream.nullOutputStream()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void the_stream_stays_open() throws IOException {
        boolean[] closed = new boolean[1];
        OutputStream out = new ByteArrayOutputStream() {
            @Override
            public void close() {
                closed[0] = true;
            }
        };
        renderer.pdf("<html><body>x</body></html>", out);
        assertThat(closed[0]).isFalse();
        assertThat(((ByteArrayOutputStream) out).size()).isPositive();
    }

    private byte[] pdf(String body) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        renderer.pdf(
                "<html lang=\"vi\"><head><title>t</title><style>body { font-family: Letter; font-size: 13pt }</style>"
                        + "</head><body>" + body + "</body></html>",
                out);
        return out.toByteArray();
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return Normalizer.normalize(new PDFTextStripper().getText(document), Normalizer.Form.NFC);
        }
    }

    private static Set<String> fonts(byte[] pdf) throws IOException {
        Set<String> names = new HashSet<>();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            for (PDPage page : document.getPages()) {
                for (COSName name : page.getResources().getFontNames()) {
                    names.add(page.getResources().getFont(name).getName());
                }
            }
        }
        return names;
    }
}
