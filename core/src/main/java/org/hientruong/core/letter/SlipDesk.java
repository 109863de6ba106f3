// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.letter;

import java.time.Clock;
import org.hientruong.api.cases.CaseNumber;
import org.hientruong.core.desk.course.SlipSheet;
import org.hientruong.core.desk.course.Slips;
import org.hientruong.core.desk.view.Speech;
import org.hientruong.core.desk.view.Wording;
import org.hientruong.core.identity.Caller;
import org.hientruong.core.plug.Languages;
import org.hientruong.core.province.Province;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The slip that goes with a transfer, on screen and on paper (khoản 1, 2 Điều 13, Điều 21). */
@Component(service = SlipDesk.class)
public final class SlipDesk {
    private static final String TEMPLATE = "transfer-slip";
    private final Slips slips;
    private final Province province;
    private final Languages languages;
    private final Speech speech;
    private final Clock clock;

    @Activate
    public SlipDesk(
            @Reference Slips slips,
            @Reference Province province,
            @Reference Languages languages,
            @Reference Speech speech,
            @Reference Clock clock) {
        this.slips = slips;
        this.province = province;
        this.languages = languages;
        this.speech = speech;
        this.clock = clock;
    }

    /**
     * The slip of a transfer as XHTML, complete in itself.
     *
     * @param event number of the transfer in the case's history
     */
    public String slip(Caller caller, CaseNumber number, int event) {
        SlipSheet sheet = slips.sheet(caller, number, event, Languages.BASE);
        String template = languages.template(TEMPLATE, Languages.BASE).orElseThrow();
        String slip = new SlipWriter(province, speech.texts(Languages.BASE)).xhtml(sheet, number, template);
        Wording wording = new Wording(speech.texts(Languages.BASE), province.zone());
        return sheet.confidential() ? Watermark.on(slip, caller, clock.instant(), wording) : slip;
    }
}
