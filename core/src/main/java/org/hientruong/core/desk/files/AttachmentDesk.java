// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.desk.files;

import java.util.Optional;
import org.hientruong.api.Problem;
import org.hientruong.api.cases.CaseNumber;
import org.hientruong.core.desk.CaseDesk;
import org.hientruong.core.files.FileContent;
import org.hientruong.core.files.FileDesk;
import org.hientruong.core.files.Variant;
import org.hientruong.core.identity.Caller;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Hands a case's files to staff who may see the case. */
@Component(service = AttachmentDesk.class)
public final class AttachmentDesk {
    private final CaseDesk cases;
    private final FileDesk files;

    @Activate
    public AttachmentDesk(@Reference CaseDesk cases, @Reference FileDesk files) {
        this.cases = cases;
        this.files = files;
    }

    /**
     * The bytes of a variant; close them.
     *
     * @throws Problem NOT_FOUND when the case is not visible, has no such file, or the file no such variant (yet)
     */
    public FileContent open(Caller caller, CaseNumber number, String attachment, Variant variant) {
        long caseId = cases.standing(caller, number, "read-file").stored().id();
        boolean belongs = files.of(caseId).stream().anyMatch(file -> file.id().equals(attachment));
        Optional<FileContent> content = belongs ? files.open(attachment, variant) : Optional.empty();
        return content.orElseThrow(() -> Problem.of(Problem.Kind.NOT_FOUND, "core.problem.not-found.detail"));
    }
}
