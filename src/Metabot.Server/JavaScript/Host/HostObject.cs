using Jint.Native;
using Jint.Native.Object;
using Jint.Runtime;
using Jint.Runtime.Descriptors;
using Jint.Runtime.Interop;

namespace Metabot.Server.JavaScript.Host;

// An object whose functions are made when they are first asked for: a lead has a hundred, and most scripts call two.
internal sealed class HostObject<T> : ObjectInstance
{
    private readonly ScriptRun _run;
    private readonly T _subject;
    private readonly HostMembers<T> _members;

    public HostObject(ScriptRun run, T subject, HostMembers<T> members)
        : base(run.Engine)
    {
        (_run, _subject, _members) = (run, subject, members);
        Prototype = run.Engine.Intrinsics.Object.PrototypeObject;
    }

    public override PropertyDescriptor GetOwnProperty(JsValue property)
    {
        var own = base.GetOwnProperty(property);
        if (own != PropertyDescriptor.Undefined || property is not JsString name || _members.Find(name.ToString()) is not { } body)
        {
            return own;
        }

        var function = new ClrFunction(Engine, name.ToString(), (_, arguments) => body(_subject, new HostArguments(_run, arguments)) ?? this);
        var descriptor = new PropertyDescriptor(function, writable: true, enumerable: true, configurable: true);
        SetOwnProperty(property, descriptor);
        return descriptor;
    }

    public override List<JsValue> GetOwnPropertyKeys(Types types = Types.Empty | Types.String | Types.Symbol)
    {
        foreach (var name in _members.Names)
        {
            GetOwnProperty(new JsString(name));
        }

        return base.GetOwnPropertyKeys(types);
    }
}
