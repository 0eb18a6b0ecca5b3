package org.emic.houserules;

import static com.tngtech.archunit.lang.conditions.ArchConditions.callMethod;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.NullMarked;

/// The rules of the house for one service, whose root package is `org.emic.<service>` and whose rooms are `domain`
/// (pure Java), `stream`, `jdbc`, `web` and `config`.
///
/// A service checks them all in one test: `HouseRules.of("org.emic.coding").check()`.
public final class HouseRules {

    private static final List<String> SERVICES = List.of("ingest", "coding", "theme", "report");

    private final String root;

    private HouseRules(String root) {
        this.root = root;
    }

    /// The rules for the service with this root package, such as `org.emic.coding`.
    public static HouseRules of(String rootPackage) {
        return new HouseRules(rootPackage);
    }

    /// Checks every rule against the compiled classes of the service, tests excepted.
    ///
    /// @throws AssertionError naming the rule and each line of code that breaks it
    public void check() {
        JavaClasses service = new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages(root);
        rules().forEach(rule -> rule.check(service));
    }

    private List<ArchRule> rules() {
        return List.of(theDomainIsPureJava(), theDomainIsToldTimeAndChance(), roomsDoNotSeeOneAnother("stream"),
                roomsDoNotSeeOneAnother("jdbc"), roomsDoNotSeeOneAnother("web"), wireRecordsStayInTheStream(),
                noForeignService(), noCycles(), noEmptyNames(), everythingIsNullMarked());
    }

    private ArchRule theDomainIsPureJava() {
        return classes().that().resideInAPackage(root + ".domain..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "org.jspecify..", root + ".domain..")
                .allowEmptyShould(true);
    }

    private ArchRule theDomainIsToldTimeAndChance() {
        return noClasses().that().resideInAPackage(root + ".domain..")
                .should(callMethod(Instant.class, "now"))
                .orShould(callMethod(LocalDate.class, "now"))
                .orShould(callMethod(LocalDateTime.class, "now"))
                .orShould(callMethod(Clock.class, "systemUTC"))
                .orShould(callMethod(UUID.class, "randomUUID"))
                .orShould(callMethod(Math.class, "random"))
                .orShould()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .because("clock, ids and randomness are handed in")
                .allowEmptyShould(true);
    }

    private ArchRule roomsDoNotSeeOneAnother(String room) {
        String[] others = List.of("stream", "jdbc", "web")
                .stream()
                .filter(other -> !other.equals(room))
                .map(other -> root + "." + other + "..")
                .toArray(String[]::new);
        return noClasses().that().resideInAPackage(root + "." + room + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(others)
                .allowEmptyShould(true);
    }

    private ArchRule wireRecordsStayInTheStream() {
        return noClasses().that().resideOutsideOfPackages(root + ".stream..", root + ".config..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(root + ".stream..")
                .because("what travels is translated at the border")
                .allowEmptyShould(true);
    }

    private ArchRule noForeignService() {
        String[] foreign = SERVICES.stream()
                .map(service -> "org.emic." + service)
                .filter(service -> !service.equals(root))
                .map(service -> service + "..")
                .toArray(String[]::new);
        return noClasses().should().dependOnClassesThat().resideInAnyPackage(foreign);
    }

    private ArchRule noCycles() {
        return slices().matching(root + ".(**)").should().beFreeOfCycles();
    }

    private static ArchRule noEmptyNames() {
        return noClasses().should()
                .haveSimpleNameEndingWith("Impl")
                .orShould()
                .haveSimpleNameEndingWith("Manager")
                .orShould()
                .haveSimpleNameEndingWith("Helper")
                .orShould()
                .haveSimpleNameEndingWith("Util")
                .orShould()
                .haveSimpleNameEndingWith("Utils")
                .orShould()
                .haveSimpleNameEndingWith("DTO")
                .orShould()
                .haveSimpleNameEndingWith("Dto")
                .because("a name says what the thing is for");
    }

    private static ArchRule everythingIsNullMarked() {
        return classes().that(DescribedPredicate.describe("are top-level", JavaClass::isTopLevelClass))
                .should(beInANullMarkedPackage());
    }

    private static ArchCondition<JavaClass> beInANullMarkedPackage() {
        return new ArchCondition<>("be in a package marked @NullMarked") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                boolean marked = type.isAnnotatedWith(NullMarked.class)
                        || type.getPackage().isAnnotatedWith(NullMarked.class);
                events.add(new SimpleConditionEvent(type, marked,
                        "%s is in %s, whose package-info.java lacks @NullMarked".formatted(type.getName(),
                                type.getPackageName())));
            }
        };
    }

}
