using System.Globalization;
using System.Numerics;
using System.Text;
using Acornima.Ast;
using Jint;
using Jint.Native;
using Jint.Native.Date;
using Jint.Native.Object;
using Jint.Runtime;
using Jint.Runtime.Descriptors;
using Jint.Runtime.Interop;
using Metabot.Rules;
using Metabot.Server.JavaScript.Locales;

namespace Metabot.Server.JavaScript.Host;

// Puts the forms of ru and en, and refusals, in the place of what the engine has, which knows neither as V8 does.
internal static class LocalFunctions
{
    private static readonly Lazy<Prepared<Script>> Intl = new(() => JavaScriptSyntax.PrepareFunction("zone", IntlScript.Code));

    // Without ICU .NET gives every text back as it came.
    private static readonly bool Normalizes = "é".Normalize(NormalizationForm.FormD).Length > 1;

    private static readonly string[] OwnCapitals = ["tr", "az", "lt", "el"];

    // An engine is made for each evaluation, and few of them need it.
    public static bool MayBeUsedBy(string code) =>
        code.Contains("ocale", StringComparison.Ordinal) || code.Contains("Intl", StringComparison.Ordinal) || code.Contains("normalize", StringComparison.Ordinal);

    public static void AddTo(ScriptRun run)
    {
        Add(run, Prototype(run, "Number"), "toLocaleString", (self, arguments) =>
            LocalNumbers.Format(TypeConverter.ToNumber(self), Locale.Find(arguments.Json(0)), arguments.Json(1)));
        Add(run, Prototype(run, "BigInt"), "toLocaleString", (self, arguments) =>
            LocalNumbers.Format(BigInteger.Parse(TypeConverter.ToString(self), CultureInfo.InvariantCulture), Locale.Find(arguments.Json(0)), arguments.Json(1)));
        Add(run, Prototype(run, "String"), "localeCompare", (self, arguments) =>
            LocalOrder.Compare(TypeConverter.ToString(self), TypeConverter.ToString(arguments.Value(0)), Locale.Find(arguments.Json(1)), arguments.Json(2)));
        AddNormalize(run, Prototype(run, "String"));
        AddCase(run, Prototype(run, "String"), "toLocaleUpperCase");
        AddCase(run, Prototype(run, "String"), "toLocaleLowerCase");
        AddDate(run, Prototype(run, "Date"), "toLocaleString", DateParts.Both);
        AddDate(run, Prototype(run, "Date"), "toLocaleDateString", DateParts.Date);
        AddDate(run, Prototype(run, "Date"), "toLocaleTimeString", DateParts.Time);
        run.Engine.SetValue("Intl", run.Engine.Evaluate(run.Read(() => Intl.Value)).Call(JsValue.Undefined, [run.World.Clock.Zone]));
    }

    private static ObjectInstance Prototype(ScriptRun run, string name) => run.Engine.GetValue(name).AsObject().Get("prototype").AsObject();

    // ASCII is the same in every form.
    private static void AddNormalize(ScriptRun run, ObjectInstance prototype)
    {
        var normalize = prototype.Get("normalize");
        Add(run, prototype, "normalize", (self, arguments) => Normalizes || Ascii.IsValid(TypeConverter.ToString(self))
            ? run.Engine.Invoke(normalize, self, [arguments.Value(0)])
            : throw run.Error("normalize is not here: this server runs without ICU, and only ASCII is the same in every form"));
    }

    // All other languages have the capitals that Unicode gives.
    private static void AddCase(ScriptRun run, ObjectInstance prototype, string name)
    {
        var change = prototype.Get(name);
        Add(run, prototype, name, (self, arguments) => Locale.FindName(arguments.Json(0)) is { } locale && OwnCapitals.Contains(locale.Split('-')[0])
            ? throw new LocaleRefusedException($"the locale '{Excerpt.Cut(locale)}' has capitals of its own, which are not here")
            : run.Engine.Invoke(change, self, []));
    }

    private static void AddDate(ScriptRun run, ObjectInstance prototype, string name, DateParts defaults) => Add(run, prototype, name, (self, arguments) =>
    {
        if (self is not JsDate date)
        {
            throw run.Error("this is no Date");
        }

        var locale = Locale.Find(arguments.Json(0));
        var time = TypeConverter.ToNumber(run.Engine.Invoke(date.Get("getTime"), date, []));
        return double.IsNaN(time)
            ? "Invalid Date"
            : LocalDates.Format(DateTimeOffset.FromUnixTimeMilliseconds((long)time), run.World.Clock.Zone, locale, arguments.Json(1), defaults);
    });

    private static void Add(ScriptRun run, ObjectInstance prototype, string name, Func<JsValue, HostArguments, JsValue> body) =>
        prototype.DefineOwnProperty(name, new PropertyDescriptor(
            new ClrFunction(run.Engine, name, (self, arguments) =>
            {
                try
                {
                    return body(self, new HostArguments(run, arguments));
                }
                catch (LocaleRefusedException exception)
                {
                    throw run.Error(exception.Message);
                }
            }),
            writable: true,
            enumerable: false,
            configurable: true));
}
