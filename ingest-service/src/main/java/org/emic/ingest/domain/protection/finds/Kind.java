package org.emic.ingest.domain.protection.finds;

import java.util.Locale;

/// What a find names.
public enum Kind {
    PERSON("Person"), PLACE("Place"), ORGANISATION("Organisation"), EMAIL("E-mail address"), PHONE(
            "Phone number"), URL("Web address"), IP_ADDRESS("IP address"), CARD("Card number"), BANK_ACCOUNT(
                    "Bank account"), ID_NUMBER("Id number"), ADDRESS(
                            "Address"), DATE_OF_BIRTH("Date of birth"), SPELLED_NAME("Spelled-out name");

    private final String title;

    Kind(String title) {
        this.title = title;
    }

    /// As people read it, and as a pseudonym begins.
    public String title() {
        return title;
    }

    /// Whether it has a name in the sense of grammar, which may come again in other forms.
    public boolean isName() {
        return this == PERSON || this == PLACE || this == ORGANISATION;
    }

    /// The word that is stored and travels.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
