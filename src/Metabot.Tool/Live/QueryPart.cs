using System.Globalization;
using System.Text;

namespace Metabot.Tool.Live;

// The query of an address; what is null is left out.
internal sealed class QueryPart
{
    private readonly StringBuilder _text = new("?");

    public QueryPart(string name, object value) => Add(name, value);

    public QueryPart Add(string name, object? value)
    {
        if (value is not null)
        {
            _text.Append(_text.Length > 1 ? "&" : "").Append(name).Append('=').Append(Uri.EscapeDataString(Convert.ToString(value, CultureInfo.InvariantCulture)!));
        }

        return this;
    }

    public override string ToString() => _text.ToString();
}
