using Metabot.Generators.Locks;

namespace Metabot.Generators.Tests.Locks;

// Two locks of one contract, line by line, without a program between them.
public class LockChangeTests
{
    [Theory]
    [InlineData(".a: integer", ".a: integer", "")]
    [InlineData(".a: integer", ".a: number", "Review .a")]
    [InlineData(".a: number", ".a: number(or NaN)", "Review .a")]
    [InlineData(".a: integer", ".a: enum(number)", "Review .a")]
    [InlineData(".a: string", ".a: enum", "Review .a")]
    [InlineData(".a: string(date)", ".a: string(guid)", "Review .a")]
    [InlineData(".a: string", ".a: integer", "Breaking .a")]
    [InlineData(".a: string", ".a: boolean", "Breaking .a")]
    [InlineData(".a: list", ".a: map", "Breaking .a")]
    [InlineData(".a: list", ".a: object", "Breaking .a")]
    [InlineData(".a: union", ".a: object", "Review .a")]
    [InlineData(".a: object", ".a: object like .b", "Review .a")]
    [InlineData(".a: json", ".a: integer", "Review .a")]
    [InlineData(".a: integer", ".a: custom", "Review .a")]
    public void Another_type_breaks_where_JSON_tells_them_apart(string before, string after, string found) => AssertWeight(before, after, found);

    [Theory]
    [InlineData(".a: string", ".a: string?", "Review .a: 'a' may be null now; jobs that are planned already have a value there, and the bot has to be ready for null")]
    [InlineData(".a: string", ".a: string or absent", "Review .a: 'a' may be missing now; jobs that are planned already have a value there, and the bot has to be ready for none")]
    [InlineData(".a: string? or absent", ".a: string", "Additive .a: 'a' always has a value now; jobs that are planned already may still come without one")]
    [InlineData(".a: string?", ".a: string or absent", "Review .a: 'a' may be missing now; jobs that are planned already have a value there, and the bot has to be ready for none")]
    [InlineData(".a: string or absent", ".a: string?", "Review .a: 'a' may be null now; jobs that are planned already have a value there, and the bot has to be ready for null")]
    public void Marks_alone_are_told_by_what_they_mean(string before, string after, string found) => Assert.Equal([found], Tell(before, after));

    // One that goes and one of its type that comes are one; what is left over is told by itself.
    [Theory]
    [InlineData(".order_id: integer", ".number: integer", "Breaking .number")]
    [InlineData(".order_id: integer?", ".number: integer", "Breaking .number")]
    [InlineData(".order_id: integer", ".number: string", "Breaking .order_id|Review .number")]
    [InlineData(".first: string;.last: string", ".first_name: string;.surname: string", "Breaking .first|Breaking .last|Review .first_name|Review .surname")]
    [InlineData(".first: string;.last: string", ".firsts: string;.lasts: string", "Breaking .firsts|Breaking .lasts")]
    [InlineData(".city: string", ".address: object;.address.city: string", "Breaking .city|Review .address")]
    [InlineData(".address: object;.address.city: string", ".city: string", "Breaking .address|Review .city")]
    [InlineData(".a: object;.a.x: integer", ".a: object;.a.y: integer", "Breaking .a.y")]
    [InlineData(".a: list;.a[]: object;.a[].x: integer", ".a: list;.a[]: object;.a[].x: integer;.a[].z: integer?", "Additive .a[].z")]
    public void A_new_name_is_recognised_in_the_same_object(string before, string after, string found) => AssertWeight(before, after, found);

    [Theory]
    [InlineData(".a: object;.a.x: integer;.a.x2: string", ".a: list;.a[]: integer", "Breaking .a")]
    [InlineData(".a: list;.a[]: object;.a[].x: integer", ".a: list;.a[]: string", "Breaking .a[]")]
    [InlineData(".a: map;.a{}: integer", ".a: map;.a{}: string", "Breaking .a{}")]
    [InlineData(".a: union;.a<kind=x>: object", ".a: union;.a<kind=x>: object;.a<kind=y>: object;.a<kind=y>.n: integer", "Review .a<kind=y>")]
    public void Only_the_outermost_change_is_told(string before, string after, string found) => AssertWeight(before, after, found);

    [Theory]
    [InlineData(".s: enum;.s=New;.s=Done", ".s: enum;.s=Done;.s=New", "")]
    [InlineData(".s: enum;.s=New;.s=Done", ".s: enum;.s=New;.s=Late;.s=Over", "Review .s|Additive .s|Additive .s")]
    [InlineData(".s: enum;.s=New;.s=Done", ".s: enum;.s=New", "Review .s")]
    [InlineData(".s: enum;.s=New;.s=Done", ".s: enum;.s=New;.s=Over", "Breaking .s")]
    [InlineData(".s: enum(number);.s=0: New;.s=1: Done", ".s: enum(number);.s=0: Done;.s=1: New", "Breaking .s|Breaking .s")]
    [InlineData(".s: enum(number);.s=0: New", ".s: enum(number);.s=0: Fresh", "Review .s")]
    [InlineData(".s: enum(number);.s=0: New", ".s: enum(number);.s=5: New", "Breaking .s")]
    [InlineData(".s: enum;.s=New", ".s: enum(number);.s=0: New", "Breaking .s")]
    [InlineData(".m: map(enum);.m{key}=New;.m{}: integer", ".m: map(enum);.m{key}=New;.m{key}=Done;.m{}: integer", "Additive .m{key}")]
    public void Values_of_an_enum(string before, string after, string found) => AssertWeight(before, after, found);

    [Fact]
    public void What_was_retired_is_there_again_before_anything_else() => Assert.Equal(
        ["Additive : it was retired and is there again; jobs from before may still wait", "Additive .a: 'a' is new and may be missing; jobs that are planned already come without it"],
        LockComparison.Compare([LockLineParser.Parse("script s (retired)")!], Lines(".a: string?")).Select(Tell));

    [Fact]
    public void What_is_retired_for_one_framework_only_is_not_gone() => Assert.Empty(
        LockComparison.Compare([LockLineParser.Parse("script s (retired)")!, LockLineParser.Parse("script s")!], Lines("")));

    private static void AssertWeight(string before, string after, string found) =>
        Assert.Equal(found, string.Join('|', LockComparison.Compare(Lines(before), Lines(after)).Select(change => $"{change.Weight} {change.Path}")));

    private static IEnumerable<string> Tell(string before, string after) => LockComparison.Compare(Lines(before), Lines(after)).Select(Tell);

    private static string Tell(LockChange change) => $"{change.Weight} {change.Path}: {change.Words}";

    private static List<LockLine> Lines(string facts) =>
        [LockLine.OfContract("script s"), .. facts.Split(';', StringSplitOptions.RemoveEmptyEntries).Select(fact => Assert.IsType<LockLine>(LockLineParser.Parse("script s " + fact)))];
}
