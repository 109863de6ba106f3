// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.desk.published;

import java.util.List;
import java.util.Locale;
import org.hientruong.api.intake.ReporterDetails;
import org.hientruong.core.domain.person.PhoneNumber;
import org.hientruong.core.identity.MaskedPerson;
import org.hientruong.core.store.lists.Folding;
import org.jspecify.annotations.Nullable;

/**
 * Finds a person's own data in a text, however they are written: names and addresses without marks and case, numbers
 * without their gaps. It never says what it found, only of which kind.
 */
public final class PersonalTraces {
    /** A single word may be a common one, such as a given name that is also a tree. */
    private static final int LEAST_OF_NAME = 2;
    /** A street alone may be the place of the matter. */
    private static final int LEAST_OF_ADDRESS = 4;

    private final ReporterDetails person;

    public PersonalTraces(ReporterDetails person) {
        this.person = person;
    }

    /**
     * Of which kind the first trace is, as messages choose by it: name, phone, document, email or address; null when there
     * is none.
     *
     * @param named whether the name may stand there
     */
    public @Nullable String in(@Nullable String text, boolean named) {
        if (text == null) {
            return null;
        }
        if (!named && words(text, person.fullName(), LEAST_OF_NAME)) {
            return "name";
        }
        String digits = text.replaceAll("(?<=[0-9])[\\s.()\\-]+(?=[0-9])", "").replaceAll("[+]84(?=[0-9]{9})", "0");
        if (person.phone() != null
                && PhoneNumber.of(person.phone())
                        .filter(number -> digits.contains(number.dialled()))
                        .isPresent()) {
            return "phone";
        }
        if (holds(digits, person.citizenId()) || holds(digits, person.passport())) {
            return "document";
        }
        if (holds(text, person.email())) {
            return "email";
        }
        return words(text, person.address(), LEAST_OF_ADDRESS) ? "address" : null;
    }

    /** The text with the name masked wherever it stands as it was given. */
    public String withoutName(String text) {
        String name = person.fullName();
        return name == null || name.isBlank()
                ? text
                : text.replace(name, String.valueOf(MaskedPerson.of(person).name()));
    }

    private static boolean holds(String text, @Nullable String personal) {
        return personal != null
                && !personal.isBlank()
                && text.toLowerCase(Locale.ROOT).contains(personal.strip().toLowerCase(Locale.ROOT));
    }

    private static boolean words(String text, @Nullable String personal, int least) {
        List<String> wanted = personal == null ? List.of() : Folding.words(personal);
        return wanted.size() >= least
                && (Folding.joined(text) + ' ').contains(Folding.joined(String.valueOf(personal)) + ' ');
    }

    /** Says nothing of the person. */
    @Override
    public String toString() {
        return "PersonalTraces[…]";
    }
}
