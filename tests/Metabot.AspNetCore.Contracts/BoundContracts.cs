using System.Globalization;
using System.Reflection;
using Metabot;
using Microsoft.AspNetCore.Http;

namespace Orders;

/// <summary>Has a name of its own that a framework binds by; it is the only one.</summary>
[BotScript("order_code")]
public partial record OrderCode(string Name, int Count)
{
    public static bool TryParse(string? text, IFormatProvider? provider, out OrderCode? value)
    {
        var parts = (text ?? "").Split('-');
        value = parts.Length == 2 && int.TryParse(parts[1], NumberStyles.None, provider, out var count) ? new OrderCode(parts[0], count) : null;
        return value is not null;
    }
}

/// <summary>Makes itself of the whole request.</summary>
[BotScript("order_request")]
public partial record OrderRequest(string Name, int Count)
{
    public static ValueTask<OrderRequest?> BindAsync(HttpContext context, ParameterInfo parameter) =>
        ValueTask.FromResult<OrderRequest?>(new OrderRequest(context.Request.Headers["X-Name"].ToString(), parameter.Position + 1));
}
