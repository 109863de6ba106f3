// SPDX-License-Identifier: Apache-2.0
package org.hientruong.channel.portal;

import java.time.Clock;
import java.util.function.BiFunction;
import java.util.function.Function;
import javax.servlet.http.HttpServletRequest;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.WebApplicationException;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.Response;
import javax.ws.rs.core.UriInfo;
import javax.ws.rs.ext.Providers;
import org.hientruong.api.FormData;
import org.hientruong.api.Problem;
import org.hientruong.api.intake.IntakeDesk;
import org.hientruong.channel.portal.form.Forms;
import org.hientruong.channel.portal.html.Site;
import org.hientruong.channel.portal.html.Visit;

/**
 * The portal's addresses. A method only says which page answers. A refusal becomes a page as well, also one of core's
 * form reader: that is why a form is read inside and is no parameter.
 */
@Path("/")
public final class PortalResource {
    private final IntakeDesk desk;
    private final Site site;
    private final HomePages home;
    private final ReportPages reports;
    private final ReceiptPages receipts;
    private final TrackingPages tracking;
    private final SupplementPages supplements;
    private final PublicPages published;
    private final ErrorPages errors;

    PortalResource(IntakeDesk desk, Clock clock) {
        this.desk = desk;
        this.site = new Site(desk);
        this.home = new HomePages(site);
        this.reports = new ReportPages(desk, site, clock);
        this.receipts = new ReceiptPages(site);
        this.tracking = new TrackingPages(desk, site);
        this.supplements = new SupplementPages(tracking, site);
        this.published = new PublicPages(desk, site);
        this.errors = new ErrorPages(site);
    }

    @GET
    public Response home(@Context UriInfo uri, @Context HttpServletRequest request) {
        return page(uri, request, home::page);
    }

    @GET
    @Path("gui-phan-anh")
    public Response report(@Context UriInfo uri, @Context HttpServletRequest request) {
        String earlier = uri.getQueryParameters().getFirst(ReportPages.EARLIER);
        return page(uri, request, visit -> reports.form(visit, earlier));
    }

    @POST
    @Path("gui-phan-anh")
    public Response send(@Context UriInfo uri, @Context HttpServletRequest request, @Context Providers providers) {
        return form(uri, request, providers, reports::send);
    }

    @GET
    @Path("bien-nhan")
    public Response receipt(@Context UriInfo uri, @Context HttpServletRequest request) {
        return page(uri, request, receipts::page);
    }

    @POST
    @Path("bien-nhan/an")
    public Response hide(@Context UriInfo uri, @Context HttpServletRequest request, @Context Providers providers) {
        return form(uri, request, providers, receipts::hide);
    }

    @GET
    @Path("tra-cuu")
    public Response track(@Context UriInfo uri, @Context HttpServletRequest request) {
        return page(uri, request, tracking::page);
    }

    @POST
    @Path("tra-cuu")
    public Response open(@Context UriInfo uri, @Context HttpServletRequest request, @Context Providers providers) {
        return form(uri, request, providers, tracking::open);
    }

    @POST
    @Path("tra-cuu/xac-nhan")
    public Response verify(@Context UriInfo uri, @Context HttpServletRequest request, @Context Providers providers) {
        return form(uri, request, providers, tracking::verify);
    }

    @POST
    @Path("tra-cuu/bo-sung")
    public Response supplement(
            @Context UriInfo uri, @Context HttpServletRequest request, @Context Providers providers) {
        return form(uri, request, providers, supplements::send);
    }

    @POST
    @Path("tra-cuu/phan-hoi")
    public Response reply(@Context UriInfo uri, @Context HttpServletRequest request, @Context Providers providers) {
        return form(uri, request, providers, supplements::reply);
    }

    @POST
    @Path("tra-cuu/danh-gia")
    public Response rate(@Context UriInfo uri, @Context HttpServletRequest request, @Context Providers providers) {
        return form(uri, request, providers, tracking::rate);
    }

    @POST
    @Path("tra-cuu/giu-bi-mat")
    public Response keepConfidential(
            @Context UriInfo uri, @Context HttpServletRequest request, @Context Providers providers) {
        return form(uri, request, providers, tracking.privacy()::request);
    }

    @POST
    @Path("tra-cuu/dong-y")
    public Response consent(@Context UriInfo uri, @Context HttpServletRequest request, @Context Providers providers) {
        return form(uri, request, providers, tracking.privacy()::consent);
    }

    @POST
    @Path("tra-cuu/khong-dong-y")
    public Response object(@Context UriInfo uri, @Context HttpServletRequest request, @Context Providers providers) {
        return form(uri, request, providers, tracking.conduct()::object);
    }

    @POST
    @Path("tra-cuu/dong")
    public Response close(@Context UriInfo uri, @Context HttpServletRequest request, @Context Providers providers) {
        return form(uri, request, providers, tracking::close);
    }

    /** An address that only takes forms, typed in or loaded again. */
    @GET
    @Path(
            "{page: tra-cuu|bien-nhan}/{action: xac-nhan|bo-sung|phan-hoi|danh-gia|giu-bi-mat|dong-y|khong-dong-y|dong|an}")
    public Response reload(@Context UriInfo uri, @Context HttpServletRequest request) {
        String to = "/" + uri.getPathParameters().getFirst("page");
        return page(uri, request, visit -> site.seeOther(visit, visit.link(to)));
    }

    @GET
    @Path("phan-anh")
    public Response list(@Context UriInfo uri, @Context HttpServletRequest request) {
        return page(uri, request, visit -> published.list(visit, uri.getQueryParameters()));
    }

    @GET
    @Path("phan-anh/{number}")
    public Response one(@Context UriInfo uri, @Context HttpServletRequest request) {
        String number = uri.getPathParameters().getFirst("number");
        return page(uri, request, visit -> published.page(visit, number));
    }

    @GET
    @Path("phan-anh/{number}/anh/{id}/{size}")
    public Response photo(@Context UriInfo uri, @Context HttpServletRequest request) {
        var path = uri.getPathParameters();
        PublicPages.Photo photo =
                new PublicPages.Photo(path.getFirst("number"), path.getFirst("id"), path.getFirst("size"));
        return page(uri, request, visit -> published.photo(visit, photo, request.getHeader("If-None-Match")));
    }

    @POST
    @Path("ngon-ngu")
    public Response language(@Context UriInfo uri, @Context HttpServletRequest request, @Context Providers providers) {
        return form(uri, request, providers, home::language);
    }

    @GET
    @Path("assets/{name}")
    public Response asset(@Context UriInfo uri, @Context HttpServletRequest request) {
        String name = uri.getPathParameters().getFirst("name");
        return page(uri, request, visit -> {
            Response asset = site.asset(visit, name, request.getHeader("If-None-Match"));
            return asset == null ? errors.absent(visit) : asset;
        });
    }

    @GET
    @Path("favicon.ico")
    public Response icon(@Context UriInfo uri, @Context HttpServletRequest request) {
        return page(uri, request, visit -> site.icon(visit, request.getHeader("If-None-Match")));
    }

    @GET
    @Path("robots.txt")
    public Response robots(@Context UriInfo uri, @Context HttpServletRequest request) {
        return page(uri, request, home::robots);
    }

    @GET
    @Path("{any: .+}")
    public Response absent(@Context UriInfo uri, @Context HttpServletRequest request) {
        return page(uri, request, errors::absent);
    }

    @POST
    @Path("{any: .+}")
    public Response nothingToSend(@Context UriInfo uri, @Context HttpServletRequest request) {
        return page(uri, request, errors::absent);
    }

    private Response form(
            UriInfo uri, HttpServletRequest request, Providers providers, BiFunction<Visit, FormData, Response> page) {
        return page(uri, request, visit -> page.apply(visit, Forms.read(request, providers)));
    }

    /** The edge: nothing leaves the portal but a page. */
    private Response page(UriInfo uri, HttpServletRequest request, Function<Visit, Response> page) {
        Visit visit = Visit.of(uri.getBaseUri(), uri.getPath(), request, desk);
        try {
            return page.apply(visit);
        } catch (Problem refused) {
            return errors.of(visit, refused);
        } catch (WebApplicationException refused) {
            return errors.of(visit, refused);
        } catch (RuntimeException bug) {
            return errors.of(visit, bug);
        }
    }
}
