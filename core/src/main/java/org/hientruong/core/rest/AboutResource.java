// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.rest;

import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.MediaType;
import org.hientruong.core.identity.staff.DemoAccounts;
import org.hientruong.core.ops.Build;
import org.hientruong.core.province.Province;
import org.hientruong.core.rest.staff.WithoutSignIn;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What this installation is. Public: the sign-in page shows it. */
@Path("/about")
@Produces(MediaType.APPLICATION_JSON)
@WithoutSignIn
@Component(service = AboutResource.class)
public final class AboutResource {
    private final Build build;
    private final Province province;
    private final DemoAccounts demo;

    @Activate
    public AboutResource(@Reference Build build, @Reference Province province, @Reference DemoAccounts demo) {
        this.demo = demo;
        this.build = build;
        this.province = province;
    }

    /**
     * The installation.
     *
     * @param name title of the portal
     * @param version of the platform
     * @param build abbreviated commit, or empty
     * @param zone in which times are shown
     * @param demo whether it holds demo accounts, whose passwords everybody can read
     */
    public record About(
            String name,
            String version,
            String build,
            String province,
            String hotlineMobile,
            String hotlineLandline,
            String zone,
            boolean demo) {}

    @GET
    public About about() {
        return new About(
                province.identity().branding().title(),
                build.version(),
                build.commit(),
                province.identity().name(),
                province.contacts().hotlineMobile(),
                province.contacts().hotlineLandline(),
                province.zone().getId(),
                demo.any());
    }
}
