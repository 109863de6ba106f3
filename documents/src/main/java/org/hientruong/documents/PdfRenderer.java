// SPDX-License-Identifier: Apache-2.0
package org.hientruong.documents;

import com.openhtmltopdf.extend.FSSupplier;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.hientruong.api.DocumentRenderer;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.w3c.dom.Document;

/** Letters as PDF, by openhtmltopdf on PDFBox, in Liberation Serif. */
@Component(service = DocumentRenderer.class)
public final class PdfRenderer implements DocumentRenderer {
    private static final String FAMILY = "Letter";
    private static final int BOLD = 700;
    private static final int REGULAR = 400;

    @Activate
    public PdfRenderer() {
        FontMappers.set(new OwnFonts());
        XRLog.setLoggingEnabled(false); // it would log the letter's words
    }

    @Override
    public void pdf(String xhtml, OutputStream out) throws IOException {
        Document document = Xhtml.parse(xhtml);
        PdfRendererBuilder builder =
                new PdfRendererBuilder().withW3cDocument(document, null).toStream(OutputStream.nullOutputStream());
        builder.useExternalResourceAccessControl(
                (uri, type) -> false, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI);
        builder.useExternalResourceAccessControl(
                (uri, type) -> false, ExternalResourceControlPriority.RUN_AFTER_RESOLVING_URI);
        font(builder, "Regular", REGULAR, FontStyle.NORMAL);
        font(builder, "Bold", BOLD, FontStyle.NORMAL);
        font(builder, "Italic", REGULAR, FontStyle.ITALIC);
        font(builder, "BoldItalic", BOLD, FontStyle.ITALIC);
        try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
            renderer.createPDFWithoutClosing();
            save(renderer.getPdfDocument(), out);
        }
    }

    private static void font(PdfRendererBuilder builder, String face, int weight, FontStyle style) {
        FSSupplier<InputStream> file = () -> OwnFonts.open(face);
        builder.useFont(file, FAMILY, weight, style, true);
    }

    /** A date or a random id would make each rendering another file. */
    private static void save(PDDocument pdf, OutputStream out) throws IOException {
        PDDocumentInformation information = new PDDocumentInformation();
        information.setTitle(pdf.getDocumentInformation().getTitle());
        pdf.setDocumentInformation(information);
        pdf.setDocumentId(0L);
        pdf.save(new Unclosed(out));
    }
}
