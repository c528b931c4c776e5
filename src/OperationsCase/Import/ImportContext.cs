using FluentValidation;
using OperationsCase.Access;
using OperationsCase.Audit;
using OperationsCase.Audit.Chains;
using OperationsCase.Foundation;
using OperationsCase.Foundation.Data;
using OperationsCase.Foundation.Reference;
using OperationsCase.Foundation.Requests;
using OperationsCase.Statute;

namespace OperationsCase.Import;

/// <summary>What every imported case is recorded with: the record as it stands, the law, and a clock that is put to each act.</summary>
internal sealed class ImportContext(IServiceProvider services, BankHolidays calendar)
{
    private readonly Dictionary<Type, IReadOnlyList<IValidator>> validators = [];

    public ExistingRecords OnRecord { get; } = new();

    public SettableTimeProvider Clock { get; } = new();

    public Gazetteer Gazetteer { get; } = services.GetRequiredService<Gazetteer>();

    public StatuteBook Statutes { get; } = services.GetRequiredService<StatuteBook>();

    public BankHolidays Calendar => calendar;

    /// <summary>Of the batch that is being made.</summary>
    public ReferenceAllocator Numbers { get; set; } = new();

    /// <summary>Of the batch that is being made.</summary>
    public Database Database { get; set; } = null!;

    public CaseHistory History(ICurrentUser officer, CurrentCase currentCase) =>
        new(new AuditChain(Database), new AuditEntryRedactor(Database), officer, currentCase, Clock);

    /// <summary>What the command's own validators say, as if it had been sent at the moment of the act.</summary>
    public IReadOnlyList<Refusal> Check(object command)
    {
        if (!validators.TryGetValue(command.GetType(), out var found))
        {
            validators[command.GetType()] = found =
            [
                .. typeof(ImportContext).Assembly.GetTypes()
                    .Where(type => !type.IsAbstract && type.GetInterfaces().Contains(typeof(IValidator<>).MakeGenericType(command.GetType())))
                    .Select(type => (IValidator)ActivatorUtilities.CreateInstance(new ImportClock(services, Clock), type)),
            ];
        }

        List<Refusal>? wrong = null;

        foreach (var validator in found)
        {
            var answer = validator.Validate(new ValidationContext<object>(command));

            if (!answer.IsValid)
            {
                (wrong ??= []).AddRange(answer.Errors.Select(failure => Refusal.Invalid(failure.ErrorMessage, failure.PropertyName)));
            }
        }

        return wrong ?? (IReadOnlyList<Refusal>)[];
    }

    private sealed class ImportClock(IServiceProvider services, TimeProvider clock) : IServiceProvider
    {
        public object? GetService(Type serviceType) => serviceType == typeof(TimeProvider) ? clock : services.GetService(serviceType);
    }
}
