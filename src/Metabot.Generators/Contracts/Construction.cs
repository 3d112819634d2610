namespace Metabot.Generators.Contracts;

// How a collection is made of the list or dictionary that was read, {0} in the expression. Where there is no expression, WhyNone completes
// "cannot be read: it ...".
internal sealed record Construction(string? Expression, string WhyNone = "")
{
    public static Construction None(string why) => new(null, why);
}
