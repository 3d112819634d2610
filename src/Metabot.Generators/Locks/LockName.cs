using System.Globalization;
using System.Text;
using Metabot.Generators.Contracts;

namespace Metabot.Generators.Locks;

// How names stand in the lock: as they are, or in quotes where something else could be read into them.
internal static class LockName
{
    public static string WriteContract(TargetModel target) =>
        $"{target.Kind.ToWord()} " + (target.Code is { } code ? Write(code, "_-$./") : "#" + target.Id!.Value.ToString(CultureInfo.InvariantCulture));

    // Of a member, or of an enum's value.
    public static string Write(string name) => Write(name, "_-$");

    private static string Write(string name, string alsoPlain) =>
        name.Length > 0 && name.All(character => char.IsLetterOrDigit(character) || alsoPlain.IndexOf(character) >= 0) ? name : Quote(name);

    private static string Quote(string name)
    {
        var quoted = new StringBuilder("\"");
        foreach (var character in name)
        {
            _ = character switch
            {
                '"' or '\\' => quoted.Append('\\').Append(character),
                < ' ' or '\u007f' or '\u0085' or '\u2028' or '\u2029' => quoted.Append("\\u").Append(((int)character).ToString("x4", CultureInfo.InvariantCulture)),
                _ => quoted.Append(character),
            };
        }

        return quoted.Append('"').ToString();
    }
}
