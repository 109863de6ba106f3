// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.rest.cases;

import javax.ws.rs.BeanParam;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.SecurityContext;
import org.hientruong.core.desk.CaseRules;
import org.hientruong.core.desk.ListDesk;
import org.hientruong.core.desk.ListDesk.CasePage;
import org.hientruong.core.identity.Caller;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Lists of cases, page by page. */
@Path("/cases")
@Produces(MediaType.APPLICATION_JSON)
@Component(service = CasesResource.class)
public final class CasesResource {
    private final ListDesk lists;
    private final CaseRules rules;

    @Activate
    public CasesResource(@Reference ListDesk lists, @Reference CaseRules rules) {
        this.lists = lists;
        this.rules = rules;
    }

    @GET
    public CasePage cases(@BeanParam CaseParameters parameters, @Context SecurityContext security) {
        Caller caller = Requests.caller(security);
        return lists.page(caller, parameters.query(rules.zone()), caller.language());
    }
}
