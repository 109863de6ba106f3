// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.domain.procedure;

import org.hientruong.core.domain.time.Allowance;
import org.hientruong.core.domain.time.reckoning.Counting;
import org.hientruong.core.domain.time.reckoning.Reckoner;
import org.jspecify.annotations.Nullable;

/**
 * What the text leaves open and the procedure decides; an administrator may change it without a release.
 *
 * @param startOnNonWorkingDay what an event on a day off starts
 * @param dayEnd when the last day of a limit ends
 * @param monthlyCutOffDay last day of the month's reporting period, until which a rating may be changed
 * @param placeDetailMinimum fewest characters of a detailed address (điểm a khoản 5 Điều 10)
 * @param sameness when two reports are the same
 * @param silence what the Centre must have done before silence declines a report by itself
 * @param returnForQuality how long the LEAD has for a resolution that the Centre returns as poor; null where the
 *     Centre may not return it
 * @param disputeOfOneAgency whether khoản 7 Điều 3 holds also where only one agency is concerned
 * @param recurrenceMonths within how many months after the answer the same at the same place is suggested as a recurrence
 *     (gạch đầu dòng 6 khoản 3 Điều 17)
 */
public record Readings(
        Counting.OnDayOff startOnNonWorkingDay,
        Counting.DayEnd dayEnd,
        int monthlyCutOffDay,
        int placeDetailMinimum,
        Sameness sameness,
        Silence silence,
        @Nullable Allowance returnForQuality,
        boolean disputeOfOneAgency,
        int recurrenceMonths) {
    /**
     * When two reports tell the same, and two photos show the same (gạch đầu dòng 6 điểm b khoản 5 Điều 10).
     *
     * @param textPercent how much alike the texts are at least, of 100
     * @param photoDistance how many of the 64 bits of the photos' hashes may differ
     * @param among among which reports one is looked for
     */
    public record Sameness(int textPercent, int photoDistance, Among among) {
        public Sameness {
            if (textPercent < 1 || textPercent > 100 || photoDistance < 0 || photoDistance > 64) {
                throw new IllegalArgumentException("sameness is 1 to 100 percent and 0 to 64 bits");
            }
        }
    }

    /**
     * Among which reports the same one is looked for: the last ones of the sender, and the last ones around the place.
     *
     * @param reports how many of each at most
     * @param days how many days back in the same commune
     * @param metres how far around a point
     */
    public record Among(int reports, int days, int metres) {
        /** Metres of a degree of latitude. */
        private static final double DEGREE = 111_320;

        public Among {
            if (reports < 1 || reports > 500 || days < 1 || metres < 1 || metres > 10_000) {
                throw new IllegalArgumentException("looked through are 1 to 500 reports within 1 to 10000 metres");
            }
        }

        /** How far that is in degrees, of longitude too: near the equator a little more. */
        public double degrees() {
            return metres / DEGREE;
        }
    }

    /**
     * How often the Centre must have tried to reach the reporter, each time another way, before 48 hours of silence decline
     * a report by themselves. The request is one attempt; that it also stands on the reporter's own page is another.
     *
     * @param ways fewest different ways; 1 is the bare text
     */
    public record Silence(int ways) {
        private static final int ALL = 4;

        public Silence {
            if (ways < 1 || ways > ALL) {
                throw new IllegalArgumentException("silence is counted after 1 to " + ALL + " ways of contact (D11.4)");
            }
        }
    }

    public Readings {
        if (monthlyCutOffDay < 1 || monthlyCutOffDay > 28) {
            throw new IllegalArgumentException("monthlyCutOffDay is a day of every month, 1 to 28");
        }
        if (placeDetailMinimum < 1) {
            throw new IllegalArgumentException("placeDetailMinimum is at least 1");
        }
        if (recurrenceMonths < 1 || recurrenceMonths > 120) {
            throw new IllegalArgumentException("recurrenceMonths is 1 to 120");
        }
    }

    /**
     * What reckons an allowance that belongs to no clock. By khoản 5 Điều 148 BLDS calendar days and committed dates
     * roll over days off; months are locks or windows and do not.
     */
    public Reckoner reckoner(Allowance allowance) {
        boolean rolls = allowance instanceof Allowance.CalendarDays || allowance instanceof Allowance.CommittedDate;
        return new Reckoner(new Counting(startOnNonWorkingDay, dayEnd, rolls));
    }
}
