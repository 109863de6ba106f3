// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.SeekableByteChannel;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hientruong.api.Upload;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** The one way in and the one way out for files. */
@Component(service = FileDesk.class)
@Designate(ocd = FileDesk.Config.class)
public final class FileDesk {
    static final String PID = "org.hientruong.core.files";

    /** The operator's settings. */
    @ObjectClassDefinition(name = "Files", pid = PID)
    public @interface Config {
        /** Folder of the content store; empty stands for {@code files} in the data folder. */
        String folder() default "";

        /** Largest photo in megabytes. */
        int photo_megabytes() default 25;

        /** Largest video or sound recording in megabytes. */
        int recording_megabytes() default 200;

        /** Largest JPEG in megapixels; it is decoded by lines. */
        int jpeg_megapixels() default 250;

        /** Largest photo of another type in megapixels. */
        int image_megapixels() default 50;

        /** Photos whose decoder takes more than so many megabytes (WebP, progressive JPEG) are kept, but not shown. */
        int decoder_megabytes() default 160;

        /** Photos decoded at once. */
        int decoders() default 1;
    }

    private final Staging staging;
    private final AttachmentStore attachments;
    private final ContentStore contents;
    private final DerivativeWorker worker;

    @Activate
    public FileDesk(
            @Reference Staging staging,
            @Reference AttachmentStore attachments,
            @Reference ContentStore contents,
            @Reference DerivativeWorker worker) {
        this.staging = staging;
        this.attachments = attachments;
        this.contents = contents;
        this.worker = worker;
    }

    /**
     * Checks a file and makes it durable, before the transaction that attaches it.
     *
     * @param pointer JSON pointer to the file, for refusals
     * @throws org.hientruong.api.Problem 413, 415 or 422 with the pointer
     */
    public StagedFile stage(Upload upload, String pointer) {
        return staging.stage(List.of(upload), List.of(pointer)).get(0);
    }

    /** {@link #stage} for files that belong together: when one is refused none is kept. Pointers end in {@code /0}, {@code /1} … */
    public List<StagedFile> stageAll(List<Upload> uploads, String pointer) {
        List<String> pointers = new ArrayList<>();
        for (int i = 0; i < uploads.size(); i++) {
            pointers.add(pointer + "/" + i);
        }
        return staging.stage(uploads, pointers);
    }

    /** Attaches staged files to a case inside the running transaction; returns their public ids in the same order. */
    public List<String> attach(long caseId, List<StagedFile> files) {
        List<String> ids = new ArrayList<>();
        int position = files.isEmpty() ? 0 : attachments.count(caseId);
        for (StagedFile file : files) {
            ids.add(attachments.insert(caseId, position++, file));
        }
        if (files.stream().anyMatch(StagedFile::showable)) {
            attachments.afterCommit(worker::wake);
        }
        return ids;
    }

    /** Forgets all files of a case inside the running transaction; their bytes are destroyed afterwards. */
    public void purge(long caseId) {
        attachments.purge(caseId);
    }

    /** The attachments of one case in their order. */
    public List<AttachmentView> of(long caseId) {
        return attachments.of(caseId);
    }

    /** The photos of several cases; a case without any is absent. */
    public Map<Long, PhotoSummary> photos(Collection<Long> caseIds) {
        return caseIds.isEmpty() ? Map.of() : attachments.photos(caseIds);
    }

    /** The hashes of the pictures of some cases, as far as they have been looked at; a case without any is absent. */
    public Map<Long, List<Long>> pictureHashes(Collection<Long> caseIds) {
        return attachments.pictureHashes(caseIds);
    }

    /** The bytes of a variant, or empty when there is none (yet). The caller has checked that they may be seen; close it. */
    public Optional<FileContent> open(String attachmentId, Variant variant) {
        return attachments.locate(attachmentId, variant).flatMap(found -> content(attachmentId, variant, found));
    }

    /** The bytes of a file that somebody else than a case keeps; the caller has checked that they may be seen; close it. */
    public Optional<FileContent> open(String id, AttachmentStore.Located kept) {
        return content(id, Variant.ORIGINAL, kept);
    }

    private Optional<FileContent> content(String id, Variant variant, AttachmentStore.Located found) {
        try {
            Optional<SeekableByteChannel> bytes = contents.open(found.sha256(), found.size());
            String name = variant == Variant.ORIGINAL ? found.name() : id + "-" + variant.id() + ".jpg";
            return bytes.map(channel -> new FileContent(name, found.type(), found.size(), found.sha256(), channel));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
