package org.emic.ingest.domain.protection.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.emic.ingest.domain.protection.finds.Kind;
import org.emic.ingest.domain.protection.finds.Mark;

/// E-mail, web and IP addresses and names on platforms (*@lopez_m*) as written, also where a transcript has blanks around their marks.
final class NetAddresses implements Rule {

    /// The endings that people use most; a full stop without a blank after it is otherwise too common in transcripts.
    static final String ENDING = "(?:com|org|net|edu|gov|int|mil|info|biz|io|eu|uk|ie|us|ca|au|nz|za|de|fr|es|it|nl|be|"
            + "ch|at|se|no|dk|fi|pl|pt|cz|gr|ro|hu|bg|hr|si|sk|lt|lv|ee|ru|ua|tr|il|in|pk|bd|lk|np|ph|th|vn|id|my|sg|hk|"
            + "cn|jp|kr|br|mx|ar|cl|co|pe|ke|ng|gh|ug|tz|et|eg|ma|sn)";

    private static final String PATH = "(?:/[^\\s<>()\\[\\]\"“”.,;:!?/]{0,200}){0,20}";
    private static final Pattern EMAIL = Patterns.anyCase(
            "(?<![\\p{L}\\p{N}])[\\p{L}\\p{N}][\\p{L}\\p{N}._%+'-]{0,63}[ \\t]?@[ \\t]?(?:[\\p{L}\\p{N}-]{1,63}[ \\t]?\\.[ \\t]?){1,8}"
                    + "\\p{L}{2,63}(?![\\p{L}\\p{N}])");
    private static final Pattern URL = Patterns
            .anyCase("(?:https?|ftp)://[^\\s<>()\\[\\]\"“”]{0,1000}[^\\s<>()\\[\\]\"“”.,;:!?’']/?"
                    + "|www\\.[\\p{L}\\p{N}-]{1,63}(?:\\.[\\p{L}\\p{N}-]{1,63}){1,8}" + PATH);
    private static final Pattern DOMAIN = Pattern
            .compile("(?<![\\p{L}\\p{N}@.-])(?:[\\p{L}\\p{N}][\\p{L}\\p{N}-]{0,62}\\.){1,8}" + ENDING
                    + PATH + "(?![\\p{L}\\p{N}@])");
    /// What somebody is called on a platform.
    private static final Pattern HANDLE = Patterns
            .anyCase(
                    "(?<![\\p{L}\\p{N}@._%+'-])@[\\p{L}\\p{N}_][\\p{L}\\p{N}_.-]{0,62}[\\p{L}\\p{N}_](?![\\p{L}\\p{N}@])");
    private static final String OCTET = "(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)";
    private static final Pattern IP = Pattern.compile("(?<![\\d.])(?:" + OCTET + "\\.){3}" + OCTET + "(?!\\d|\\.\\d)"
            + "|(?i)(?<![\\p{L}\\d:])(?:[0-9a-f]{1,4}:){7}[0-9a-f]{1,4}(?![\\p{L}\\d:])"
            + "|(?<![\\p{L}\\d:])(?:[0-9a-f]{1,4}:){1,6}(?::[0-9a-f]{1,4}){1,6}(?![\\p{L}\\d:])");

    @Override
    public List<Mark> in(String text) {
        List<Mark> marks = new ArrayList<>(Patterns.marks(EMAIL, text, Kind.EMAIL, any -> true));
        marks.addAll(Patterns.marks(URL, text, Kind.URL, any -> true));
        marks.addAll(Patterns.marks(DOMAIN, text, Kind.URL, any -> true));
        marks.addAll(Patterns.marks(HANDLE, text, Kind.URL, any -> true));
        marks.addAll(Patterns.marks(IP, text, Kind.IP_ADDRESS, any -> true));
        return marks;
    }
}
