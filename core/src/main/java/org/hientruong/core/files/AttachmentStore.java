// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.files;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The rows behind {@link FileDesk}. */
public interface AttachmentStore {
    /**
     * Where the bytes of one variant lie.
     *
     * @param name of the attachment, perhaps empty
     */
    record Located(String name, String type, long size, String sha256) {}

    /** An attachment whose shown copies are to be made. */
    record Waiting(long id, String type, long size, String sha256) {}

    /** A shown copy. */
    record Copy(Variant variant, String sha256, long size, int width, int height) {}

    /** Adds a row inside the running transaction and returns the public id. */
    String insert(long caseId, int position, StagedFile file);

    /** Runs a wake-up call once the running transaction has committed. */
    void afterCommit(Runnable wakeUp);

    /** The attachments of one case in their order. */
    List<AttachmentView> of(long caseId);

    /** How many attachments a case has. */
    int count(long caseId);

    /** The photos of several cases; a case without any is absent. */
    Map<Long, PhotoSummary> photos(Collection<Long> caseIds);

    /** Where a variant lies, or empty when there is none. */
    Optional<Located> locate(String attachmentId, Variant variant);

    /** Takes the oldest attachment that nobody works on; another node may take it again when the lease has run out. */
    Optional<Waiting> claim(Duration lease);

    /**
     * Writes down that its copies can be had.
     *
     * @param pictureHash by which the picture is known again ({@link org.hientruong.core.files.media.PictureHash})
     */
    void ready(long id, List<Copy> copies, long pictureHash);

    /** The hashes of the pictures of some cases; a case without any is absent. */
    Map<Long, List<Long>> pictureHashes(Collection<Long> caseIds);

    /**
     * Forgets the attachments of a case inside the running transaction, and writes down which content is to be destroyed.
     */
    void purge(long caseId);

    /** Content that is to be destroyed, some of it at a time. */
    List<String> doomed();

    /** Whether any attachment or copy of one has this content. */
    boolean refers(String sha256);

    /** Writes down that content is dealt with: destroyed, or kept because another case has the same. */
    void settled(String sha256);

    /** Writes down that its copies cannot be made. */
    void failed(long id);

    /** The content store is away: that was no attempt, and the lease is the pause until the next. */
    void waits(long id);
}
