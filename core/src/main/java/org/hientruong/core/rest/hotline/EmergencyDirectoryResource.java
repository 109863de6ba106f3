// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.rest.hotline;

import java.util.List;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.SecurityContext;
import org.hientruong.core.desk.CaseRules;
import org.hientruong.core.domain.Clause;
import org.hientruong.core.domain.hotline.CompetentAuthority;
import org.hientruong.core.domain.hotline.EmergencyKind;
import org.hientruong.core.rest.cases.Requests;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The kinds of emergencies and the numbers that are called, as the province lays them down. */
@Path("/emergency-directory")
@Produces(MediaType.APPLICATION_JSON)
@Component(service = EmergencyDirectoryResource.class)
public final class EmergencyDirectoryResource {
    private final CaseRules rules;

    @Activate
    public EmergencyDirectoryResource(@Reference CaseRules rules) {
        this.rules = rules;
    }

    /** What is an emergency, and who is called. */
    public record Directory(String article, List<EmergencyKind> kinds, List<CompetentAuthority> authorities) {}

    @GET
    public Directory directory(@Context SecurityContext security) {
        Requests.caller(security);
        return new Directory(
                rules.citation(Clause.D19_0),
                rules.hotline().kinds(),
                rules.hotline().authorities());
    }
}
