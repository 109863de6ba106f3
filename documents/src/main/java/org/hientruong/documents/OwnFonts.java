// SPDX-License-Identifier: Apache-2.0
package org.hientruong.documents;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.apache.fontbox.FontBoxFont;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.font.CIDFontMapping;
import org.apache.pdfbox.pdmodel.font.FontMapper;
import org.apache.pdfbox.pdmodel.font.FontMapping;
import org.apache.pdfbox.pdmodel.font.PDCIDSystemInfo;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;
import org.jspecify.annotations.Nullable;

/**
 * The fonts of this bundle in place of the machine's: a letter looks and weighs the same on every server, and PDFBox
 * neither searches the disk for fonts nor writes a cache into the home folder. It asks for the fourteen standard fonts
 * with each document; none of them is printed, so that they are not called fallbacks, each of which would be logged.
 */
final class OwnFonts implements FontMapper {
    private final TrueTypeFont regular;

    OwnFonts() {
        try (InputStream file = open("Regular")) {
            regular = new TTFParser().parse(new RandomAccessReadBuffer(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A face of Liberation Serif: Regular, Bold, Italic, BoldItalic. */
    static InputStream open(String face) {
        String file = "/liberation/LiberationSerif-" + face + ".ttf";
        return Objects.requireNonNull(OwnFonts.class.getResourceAsStream(file), file);
    }

    @Override
    public FontMapping<TrueTypeFont> getTrueTypeFont(String name, @Nullable PDFontDescriptor descriptor) {
        return new FontMapping<>(regular, false);
    }

    @Override
    public FontMapping<FontBoxFont> getFontBoxFont(String name, @Nullable PDFontDescriptor descriptor) {
        return new FontMapping<>(regular, false);
    }

    @Override
    @SuppressWarnings("NullAway") // PDFBox: no OpenType font, the TrueType one stands in
    public CIDFontMapping getCIDFont(
            String name, @Nullable PDFontDescriptor descriptor, @Nullable PDCIDSystemInfo system) {
        return new CIDFontMapping(null, regular, false);
    }
}
